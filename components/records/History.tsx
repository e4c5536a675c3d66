import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { HappenedLine } from '../shared/HappenedLine';
import lines from '../shared/HappenedLine.module.css';

/** Most lines shown; the newest. */
const SHOWN = 200;

/** What happened on the visit, newest first, each line saying how it is known. */
export function History({ log, language }: { log: readonly LogEntry[]; language: Language }) {
  if (log.length === 0) return null;
  const newest = [...log].sort((a, b) => b.at - a.at).slice(0, SHOWN);
  return (
    <section aria-labelledby="history">
      <h3 id="history">{language.pages.history}</h3>
      <ol class={lines.lines}>
        {newest.map((entry, i) => (
          <HappenedLine key={i} entry={entry} language={language} />
        ))}
      </ol>
    </section>
  );
}
