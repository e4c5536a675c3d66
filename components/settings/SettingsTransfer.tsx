import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { useId } from '../shared/useId';
import styles from './HoldSettings.module.css';

/** Takes settings to another computer. */
export interface SettingsTransferWorld {
  /** Saves them as a file. */
  save(): Promise<void>;
  /** Takes over a file; false where it is none of ours. */
  take(file: File): Promise<boolean>;
}

/** Two buttons: settings into a file, and out of one. */
export function SettingsTransfer({ world, language }: { world: SettingsTransferWorld; language: Language }) {
  const words = language.settings.transfer;
  const [said, say] = useState('');
  const id = useId();
  const save = () =>
    void world.save().then(
      () => say(words.saved),
      () => say(language.settings.failed),
    );
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    void world
      .take(file)
      .then(
        (taken) => say(taken ? words.taken : words.notOurs),
        () => say(words.notOurs),
      )
      .finally(() => (input.value = '')); // the same file may be chosen again
  };
  return (
    <section aria-labelledby={`${id}t`} class={styles.settings}>
      <h2 id={`${id}t`}>{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <div class="choose-and-do">
        <Button tone="plain" onPress={save}>
          {words.save}
        </Button>
        <div class="choose">
          <label for={id}>{words.take}</label>
          <input id={id} type="file" accept="application/json,.json" onChange={(event) => take(event.currentTarget)} />
        </div>
      </div>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
