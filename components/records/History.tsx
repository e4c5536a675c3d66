import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import styles from './VisitDetail.module.css';

/** Most lines shown; the newest. */
const SHOWN = 200;

/** What happened on the visit, newest first, each line saying how it is known. */
export function History({ log, language }: { log: readonly LogEntry[]; language: Language }) {
  const { pages: words, inpage, formats } = language;
  if (log.length === 0) return null;
  const newest = [...log].sort((a, b) => b.at - a.at).slice(0, SHOWN);
  return (
    <section class={styles.section} aria-labelledby="history">
      <h3 id="history">{words.history}</h3>
      <ol class={styles.history}>
        {newest.map((entry, i) => (
          <li key={i}>
            <time dateTime={new Date(entry.at).toISOString()}>{formats.stamp(entry.at)}</time>
            <span>
              {words.happened[entry.kind]}
              {entry.field !== undefined && (
                <>
                  {' – '}
                  <PageText
                    text={[...entry.field.section, entry.field.label].filter((part) => part !== '').join(' – ')}
                    shortened={inpage.shortened}
                  />
                </>
              )}{' '}
              <small>({words.basis[entry.basis]})</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
