import type { Language } from '../../utils/language/en';
import type { Protection } from '../../utils/messages/contract';
import styles from './ProtectionStatus.module.css';
import { protectionWords } from './protectionWords';

/** Is this page protected, and if not, why not. */
export function ProtectionStatus({ protection, language }: { protection: Protection | null; language: Language }) {
  const { said, why } = protectionWords(protection, language);
  const losses = protection?.losses ?? 0;
  return (
    <div class={styles.status} role="status" data-state={protection?.state ?? 'none'}>
      <span class={styles.light} aria-hidden="true" />
      <div>
        <p class={styles.said}>{said}</p>
        {why !== '' && <p class={styles.why}>{why}</p>}
        {losses > 0 && <p class={styles.why}>{language.pages.losses(losses)}</p>}
      </div>
    </div>
  );
}
