import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import styles from './Lock.module.css';
import type { LockState } from './lockState';

/** Deletes all that Holdfast has, after one clear question; what is left when a passphrase is forgotten. */
export function DeleteEverything({ lock, language }: { lock: LockState; language: Language }) {
  const words = language.lock.everything;
  const [asking, setAsking] = useState(false);
  const [said, say] = useState('');
  const remove = async () => {
    try {
      await lock.deleteEverything();
      say(words.done);
    } catch {
      say(words.refused);
    }
  };
  return (
    <section aria-labelledby="everything-title" class={styles.lock}>
      <h2 id="everything-title">{words.title}</h2>
      <p class="lead">{lock.state.value === 'locked' ? words.leadLocked : words.lead}</p>
      <Button tone="danger" onPress={() => setAsking(true)}>
        {words.action}
      </Button>
      <p role="status" class={styles.said}>
        {said}
      </p>
      {asking && (
        <Ask
          title={words.question}
          yes={words.yes}
          cancel={language.pages.cancel}
          onYes={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{words.what}</p>
          <p>{words.pages}</p>
        </Ask>
      )}
    </section>
  );
}
