import { proquints } from '../../utils/evidence/proquint';
import type { Language } from '../../utils/language/en';
import { CopyButton } from '../shared/CopyButton';
import styles from './Evidence.module.css';

const WORDS = 8; // 128 bits: nobody makes another key that reads the same

/** The key that seals on this installation: what must be told to somebody outside before there is a dispute. */
export function InstallationKey({ fingerprint, language }: { fingerprint: string; language: Language }) {
  const words = language.anchors.key;
  return (
    <section class={styles.key} aria-labelledby="installation-key">
      <h3 id="installation-key">{words.title}</h3>
      <p class={styles.lead}>{words.lead}</p>
      <dl>
        <dt>{words.hex}</dt>
        <dd>
          <code>{(fingerprint.match(/.{8}/g) ?? []).join(' ')}</code>
        </dd>
        <dt>{words.words}</dt>
        <dd>
          <code>{proquints(fingerprint, WORDS)}</code>
        </dd>
      </dl>
      <CopyButton
        text={`${words.title}: ${fingerprint}\n${proquints(fingerprint, WORDS)}`}
        label={language.pages.copy}
        copied={language.pages.copied}
      />
    </section>
  );
}
