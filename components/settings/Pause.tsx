import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import styles from './HoldSettings.module.css';
import type { HoldSettingsState } from './holdSettingsState';

interface PauseProps {
  state: HoldSettingsState;
  language: Language;
  now: () => number;
  /** False where the organization allows no pause. */
  mayPause: boolean;
}

/** Whether Holdfast asks now, and the button that pauses it for a while. */
export function Pause({ state, language, now, mayPause }: PauseProps) {
  const words = language.settings;
  const { pausedUntil } = state.settings.value;
  const paused = pausedUntil > now();
  return (
    <div class={styles.row}>
      <p>{paused ? words.pausedUntil(pausedUntil) : words.lead}</p>
      {mayPause && (
        <Button tone="plain" onPress={() => void (paused ? state.resume() : state.pause())}>
          {paused ? words.resume : words.pause}
        </Button>
      )}
      {!mayPause && <small>{language.people.settings.noPause}</small>}
    </div>
  );
}
