import { useState } from 'preact/hooks';
import { matterName } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { MatterView } from '../../utils/messages/contract';
import { SHORTEST } from '../../utils/sealing/passphrase';
import { PassphraseField } from '../lock/PassphraseField';
import styles from '../lock/Lock.module.css';
import { Choose } from '../shared/Choose';
import type { BackupState, Progress } from './backupState';

interface BackupProps {
  state: BackupState;
  matters: readonly MatterView[];
  language: Language;
  /** Something was taken over: what is shown is read anew. */
  onRestored(): void;
}

/** Moving house: one sealed file out, one sealed file in. */
export function Backup({ state, matters, language, onRestored }: BackupProps) {
  const words = language.backup;
  return (
    <section aria-labelledby="backup" class={styles.lock}>
      <h2 id="backup">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <p class="lead">{words.notIn}</p>
      <Make state={state} matters={matters} language={language} />
      <Read state={state} language={language} onRestored={onRestored} />
    </section>
  );
}

function Make({ state, matters, language }: Omit<BackupProps, 'onRestored'>) {
  const words = language.backup;
  const [what, setWhat] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [amiss, setAmiss] = useState('');
  const save = () => {
    if (passphrase.length < SHORTEST) setAmiss(language.lock.tooShort(SHORTEST));
    else if (passphrase !== again) setAmiss(language.lock.different);
    else {
      setAmiss('');
      void state.make(what === '' ? null : what, passphrase);
    }
  };
  return (
    <form
      class={styles.form}
      aria-labelledby="backup-make"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 id="backup-make">{words.make}</h3>
      <Choose
        label={words.what}
        value={what}
        options={[
          ['', words.all],
          ...matters.map(
            (each) =>
              [each.matterId, matterName(each.name, each.markers) || language.people.matters.unassigned] as const,
          ),
        ]}
        onChange={setWhat}
      />
      <PassphraseField
        label={words.passphrase}
        value={passphrase}
        onInput={setPassphrase}
        autocomplete="new-password"
        hint={language.lock.atLeast(SHORTEST)}
      />
      <PassphraseField label={words.again} value={again} onInput={setAgain} autocomplete="new-password" />
      <div class={styles.buttons}>
        <button type="submit" class="button plain" aria-disabled={isBusy(state.making.value)}>
          {words.save}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {amiss || say(state.making.value, language)}
      </p>
    </form>
  );
}

function Read({ state, language, onRestored }: Pick<BackupProps, 'state' | 'language' | 'onRestored'>) {
  const words = language.backup;
  const [file, setFile] = useState<Blob | null>(null);
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={styles.form}
      aria-labelledby="backup-read"
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !isBusy(state.reading.value)) void state.read(file, passphrase).then(onRestored);
      }}
    >
      <h3 id="backup-read">{words.read}</h3>
      <div class={styles.field}>
        <label for="backup-file">{words.file}</label>
        <input
          id="backup-file"
          type="file"
          required
          accept=".holdfast"
          onChange={({ currentTarget: { files } }) => setFile(files?.[0] ?? null)}
        />
      </div>
      <PassphraseField
        label={words.filePassphrase}
        value={passphrase}
        onInput={setPassphrase}
        autocomplete="current-password"
      />
      <div class={styles.buttons}>
        <button type="submit" class="button plain" aria-disabled={isBusy(state.reading.value)}>
          {words.restore}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {say(state.reading.value, language)}
      </p>
    </form>
  );
}

const isBusy = ({ kind }: Progress): boolean => kind === 'opening' || kind === 'working';

function say(progress: Progress, { backup: words }: Language): string {
  switch (progress.kind) {
    case 'idle':
      return '';
    case 'opening':
      return words.opening;
    case 'makeFailed':
      return words.makeFailed;
    case 'working':
      return words.working(progress.done, progress.all);
    case 'made':
      return words.made(progress.visits);
    case 'restored':
      return progress.failed > 0
        ? words.partly(progress.fresh, progress.failed)
        : words.restored(progress.fresh, progress.known);
    case 'refused':
      return words.refused[progress.why];
  }
}
