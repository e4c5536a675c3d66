import type { ComponentChildren } from 'preact';
import { fieldWords } from '../../utils/forms/fieldWords';
import { valueText } from '../../utils/forms/value';
import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { IncidentWords, isIncident } from './IncidentWords';
import styles from './HappenedLine.module.css';
import { PageText } from './PageText';

interface HappenedLineProps {
  entry: LogEntry;
  language: Language;
  /** The day stands above: only the time is said. */
  underDay?: boolean;
  /** In the history of one field: it stands above. */
  underField?: boolean;
  /** When an outage was seen to end. */
  end?: number | undefined;
  /** What belongs to it and can be looked at. */
  more?: ComponentChildren;
  /** Where it happened. */
  children?: ComponentChildren;
}

/** What of a receipt stands in its line: the file, what the page said, or what was pressed. */
const TOLD = ['file.name', 'said', 'control'];

/** One line of a history: when, what, which field, from what to what, and how it is known. */
export function HappenedLine({
  entry,
  language,
  underDay = false,
  underField = false,
  end,
  more,
  children,
}: HappenedLineProps) {
  const { pages, people, inpage, formats, incidents } = language;
  const { field, count, facts = [] } = entry;
  const told = TOLD.flatMap((name) => facts.filter(({ what }) => what === name))[0]?.text ?? '';
  return (
    <li class={underDay ? `${styles.line} ${styles.short}` : styles.line} data-kind={entry.kind}>
      <time dateTime={new Date(entry.at).toISOString()}>
        {underDay ? formats.seconds(entry.at) : formats.exact(entry.at)}
      </time>
      <div>
        <b>{pages.happened[entry.kind]}</b>
        {field !== undefined && !underField && (
          <span>
            {' – '}
            <PageText text={fieldWords(field)} shortened={inpage.shortened} />
          </span>
        )}
        {entry.kind === 'loss' && count !== undefined && <span> – {people.timeline.lostFields(count.total)}</span>}
        {entry.kind === 'restore' && count !== undefined && (
          <span> – {people.timeline.restoredFields(count.done, count.total)}</span>
        )}
        {told !== '' && (
          <span>
            {' – '}
            <PageText text={told} shortened={inpage.shortened} />
          </span>
        )}
        <IncidentWords entry={entry} end={end} language={language} />
        <Values entry={entry} language={language} />
      </div>
      <small>
        {isIncident(entry) ? incidents.seen : pages.basis[entry.basis]}
        {children !== undefined && children !== false && (
          <>
            {' · '}
            {children}
          </>
        )}
      </small>
      {more !== undefined && more !== false && <div class={styles.shown}>{more}</div>}
    </li>
  );
}

function Values({ entry: { before, after }, language }: Pick<HappenedLineProps, 'entry' | 'language'>) {
  const { people, inpage } = language;
  const shown = (given: NonNullable<typeof after>) => {
    const words = valueText(given);
    return words === '' ? <i>{people.timeline.blank}</i> : <PageText text={words} shortened={inpage.shortened} />;
  };
  if (after === undefined) return null;
  return (
    <div class={styles.values}>
      {before !== undefined && (
        <>
          <del>{shown(before)}</del> →{' '}
        </>
      )}
      <ins>{shown(after)}</ins>
    </div>
  );
}
