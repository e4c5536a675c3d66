import type { Language } from '../../utils/language/en';
import type { Ask } from '../../utils/messages/contract';
import { PORTALS } from '../../utils/portals/rules';
import { Button } from '../shared/Button';
import { portalName } from '../shared/portalName';
import styles from './HoldSettings.module.css';
import type { HoldSettingsState, KnownControl } from './holdSettingsState';
import { Pause } from './Pause';

interface HoldSettingsProps {
  state: HoldSettingsState;
  language: Language;
  now: () => number;
  /** False where the organization allows no pause. */
  mayPause: boolean;
}

/** When Holdfast asks before something is cleared: the pause, each portal, and each control that it knows. */
export function HoldSettings({ state, language, now, mayPause }: HoldSettingsProps) {
  const words = language.settings;
  if (state.status.value === 'loading') return null;
  return (
    <section class={styles.settings} aria-labelledby="holds">
      <h2 id="holds">{words.title}</h2>
      {state.status.value === 'failed' ? <p role="alert">{words.failed}</p> : null}
      <Pause {...{ state, language, now, mayPause }} />
      <p class={styles.line} role="status">
        {state.undo.value && words.changed}
      </p>
      {state.undo.value && (
        <Button tone="small" onPress={() => void state.undo.value?.()}>
          {words.undo}
        </Button>
      )}
      <h3>{words.portals}</h3>
      <ul class={styles.list}>
        {PORTALS.filter(({ mode }) => mode === 'guard').map(({ id, name }) => (
          <li key={id} class={styles.row}>
            <AskSelect
              label={name[language.code]}
              ask={state.settings.value.portals[id]}
              language={language}
              onAsk={(ask) => void state.askInPortal(id, ask)}
            />
          </li>
        ))}
      </ul>
      <h3>{words.learned}</h3>
      <Controls state={state} language={language} />
    </section>
  );
}

function Controls({ state, language }: { state: HoldSettingsState; language: Language }) {
  const words = language.settings;
  const known = state.controls.value;
  if (known.length === 0) return <p>{words.nothingLearned}</p>;
  return (
    <ul class={styles.list}>
      {known.map((control) => (
        <li key={`${control.portal} ${control.control} ${control.section}`} class={styles.row}>
          <AskSelect
            label={nameOf(control, language)}
            ask={control.ask}
            language={language}
            onAsk={(ask) => void state.askFor(control, ask)}
          />
          <p>{control.facts.map(({ what }) => words.facts[what]).join('; ')}</p>
          {control.facts.length > 0 && (
            <Button tone="small" onPress={() => void state.forget(control)}>
              {words.forget(nameOf(control, language))}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** From so many fields on; 1 is "always". */
const FROM = [2, 3, 5, 10, 25] as const;

interface AskSelectProps {
  label: string;
  ask: Ask | undefined;
  language: Language;
  onAsk(ask: Ask | undefined): void;
}

function AskSelect({ label, ask, language, onAsk }: AskSelectProps) {
  const words = language.settings;
  const choose = (value: string): void => {
    if (value === 'always' || value === 'never') onAsk(value);
    else onAsk(value === '' ? undefined : Number(value));
  };
  return (
    <label>
      <span>{label}</span>
      <select value={String(ask ?? '')} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.byItself}</option>
        <option value="always">{words.always}</option>
        {FROM.map((n) => (
          <option key={n} value={String(n)}>
            {words.from(n)}
          </option>
        ))}
        <option value="never">{words.never}</option>
      </select>
    </label>
  );
}

/** “Clear Table” – Travel history – IRCC…; folded where it was learned before the page's own words were kept. */
function nameOf({ portal, control, section, shown }: KnownControl, language: Language): string {
  const { settings } = language;
  const folded = control.replace(/^[a-z]+:/, '');
  const name = shown?.control || (isDrawing(folded) ? '' : folded);
  return [
    name === '' ? settings.wordless : settings.control(name),
    shown?.section ?? section,
    portalName(portal, language),
  ]
    .filter((part) => part !== '')
    .join(' – ');
}

/** A button with a picture only is matched by a digest of it. */
function isDrawing(folded: string): boolean {
  return folded === '' || folded.startsWith('#');
}
