import type { ComponentChildren } from 'preact';
import { fieldWords } from '../../utils/forms/fieldWords';
import { valueText } from '../../utils/forms/value';
import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import styles from './HappenedLine.module.css';
import { PageText } from './PageText';

interface HappenedLineProps {
  entry: LogEntry;
  language: Language;
  /** Where it happened. */
  children?: ComponentChildren;
}

/** One line of a history: when, what, which field, from what to what, and how it is known. */
export function HappenedLine({ entry, language, children }: HappenedLineProps) {
  const { pages, people, inpage, formats } = language;
  const { field, count, before, after } = entry;
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  const value = (given: typeof after) => {
    const words = given === undefined ? '' : valueText(given);
    return words === '' ? <i>{people.timeline.blank}</i> : text(words);
  };
  return (
    <li class={styles.line} data-kind={entry.kind}>
      <time dateTime={new Date(entry.at).toISOString()}>{formats.exact(entry.at)}</time>
      <div>
        <b>{pages.happened[entry.kind]}</b>
        {field !== undefined && <span> – {text(fieldWords(field))}</span>}
        {entry.kind === 'loss' && count !== undefined && <span> – {people.timeline.lostFields(count.total)}</span>}
        {entry.kind === 'restore' && count !== undefined && (
          <span> – {people.timeline.restoredFields(count.done, count.total)}</span>
        )}
        {after !== undefined && (
          <div class={styles.values}>
            {before !== undefined && (
              <>
                <del>{value(before)}</del> →{' '}
              </>
            )}
            <ins>{value(after)}</ins>
          </div>
        )}
        <small>
          {pages.basis[entry.basis]}
          {children !== undefined && ' · '}
          {children}
        </small>
      </div>
    </li>
  );
}
