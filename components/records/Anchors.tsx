import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { CopyButton } from '../shared/CopyButton';
import { nameOf, type AnchorState } from './anchorState';
import styles from './Evidence.module.css';

/** Proof of time that does not hang on this computer: a checkpoint to send away, and what comes back. */
export function Anchors({ state, language }: { state: AnchorState; language: Language }) {
  const { anchors: words, formats } = language;
  const text = state.checkpoint.value;
  const said = state.said.value;
  const title = `anchors-${state.matterId}`;
  return (
    <section class={styles.panel} aria-labelledby={title}>
      <h4 id={title}>{words.title}</h4>
      <p class={styles.lead}>{words.lead}</p>
      <div class={styles.act}>
        <Button tone="plain" onPress={() => void state.saveCheckpoint()}>
          {words.checkpoint}
        </Button>
        <Button tone="plain" onPress={() => void state.saveRequest()}>
          {words.request}
        </Button>
      </div>
      {text !== '' && (
        <>
          <p>{words.send}</p>
          <pre class={styles.code}>{text}</pre>
          <CopyButton text={text} label={language.pages.copy} copied={language.pages.copied} />
          <details>
            <summary>{words.how}</summary>
            <pre class={styles.code}>{words.commands(nameOf(text))}</pre>
          </details>
        </>
      )}
      <div class={styles.period}>
        <label>
          {words.attach}
          <input
            type="file"
            multiple
            accept=".eml,.tsr,.ots,.txt"
            onChange={({ currentTarget }) => {
              void state.attach([...(currentTarget.files ?? [])]).then(() => (currentTarget.value = ''));
            }}
          />
        </label>
      </div>
      <p role="status">{said === '' ? '' : words.said[said]}</p>
      {state.attached.value.length > 0 && (
        <ul aria-label={words.attached}>
          {state.attached.value.map(({ name, at, size }) => (
            <li key={name}>
              {name} · {formats.stamp(at)} · {words.bytes(size)}{' '}
              <Button tone="small" onPress={() => void state.remove(name)}>
                {words.remove(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
