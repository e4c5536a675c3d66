import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import { CopyButton } from '../shared/CopyButton';
import { wordsOf, type KeyState } from './keyState';
import styles from './InstallationKey.module.css';

interface InstallationKeyProps {
  state: KeyState;
  language: Language;
  /** On the first page: the one thing to do now, without what one may do later. */
  first?: boolean;
}

/** The key that seals on this installation: what must be told to somebody outside before there is a dispute. */
export function InstallationKey({ state, language, first = false }: InstallationKeyProps) {
  const words = language.anchors.key;
  const [asking, setAsking] = useState(false);
  const fingerprint = state.fingerprint.value;
  if (fingerprint === '') return null;
  const hex = (fingerprint.match(/.{8}/g) ?? []).join(' ');
  const text = words.text(hex, wordsOf(fingerprint), language.formats.stamp(Date.now()));
  const said = state.said.value;
  return (
    <section class={styles.key} aria-labelledby="installation-key">
      <h3 id="installation-key">{first ? words.fileNow : words.title}</h3>
      <p class={styles.lead}>{first ? words.fileNowLead : words.lead}</p>
      <div class={styles.shown}>
        <Square fingerprint={fingerprint} name={words.square} />
        <dl>
          <dt>{words.hex}</dt>
          <dd>
            <code>{hex}</code>
          </dd>
          <dt>{words.words}</dt>
          <dd>
            <code>{wordsOf(fingerprint)}</code>
          </dd>
        </dl>
      </div>
      <div class={styles.act}>
        <Button tone="plain" onPress={() => state.save(text)}>
          {words.save}
        </Button>
        <CopyButton text={text} label={language.pages.copy} copied={language.pages.copied} />
        {!first && (
          <Button tone="plain" onPress={() => setAsking(true)}>
            {words.change}
          </Button>
        )}
      </div>
      <p role="status">{said === '' ? '' : words[said]}</p>
      {asking && (
        <Ask
          title={words.changeAsk}
          yes={words.change}
          cancel={language.pages.cancel}
          onYes={() => void state.change()}
          onClose={() => setAsking(false)}
        >
          <p>{words.changeLead}</p>
        </Ask>
      )}
    </section>
  );
}

/** What draws it is fetched when it is shown: every opening of Records would wait for it. */
function Square({ fingerprint, name }: { fingerprint: string; name: string }) {
  const [{ size, path }, setDrawn] = useState({ size: 0, path: '' });
  useEffect(() => {
    void import('../../utils/evidence/qr').then(({ fingerprintSquares, squaresPath }) => {
      const squares = fingerprintSquares(fingerprint);
      setDrawn({ size: squares.length, path: squaresPath(squares) });
    });
  }, [fingerprint]);
  return (
    <svg class={styles.square} role="img" aria-label={name} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <path d={path} />
    </svg>
  );
}
