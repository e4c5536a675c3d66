import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { outageEnds } from '../../utils/incidents/lostTime';
import type { Language } from '../../utils/language/en';
import type { LogEntry } from '../../utils/messages/contract';
import { Button } from './Button';
import { HappenedLine } from './HappenedLine';
import styles from './HappenedLine.module.css';

/** Lines drawn at first, and more at each press: a year of work must not be laid out to see today. */
const STEP = 25;

interface Happened {
  entry: LogEntry;
  visitId?: string;
}

interface HappenedByDayProps {
  /** Newest first. */
  happened: readonly Happened[];
  /** What outages' ends are looked for in, where more happened than is drawn. */
  among?: readonly Happened[];
  /** Where a line happened, drawn after it. */
  where?: (visitId: string) => ComponentChildren;
  /** What belongs to a line and can be looked at. */
  more?: (entry: LogEntry, visitId: string | undefined) => ComponentChildren;
  language: Language;
}

/** A history by day, newest first. */
export function HappenedByDay({ happened, among = happened, where, more, language }: HappenedByDayProps) {
  const { people, formats } = language;
  const [most, setMost] = useState(STEP);
  const ends = useMemo(() => outageEnds(among.map(({ entry }) => entry)), [among]);
  const days = Map.groupBy(happened.slice(0, most), ({ entry }) => formats.dayAndZone(entry.at));
  return (
    <>
      {[...days].map(([day, lines]) => (
        <section key={day} aria-label={day}>
          <h4 class={styles.day}>{day}</h4>
          <ol class={styles.lines}>
            {lines.map(({ entry, visitId }, i) => (
              <HappenedLine
                key={i}
                entry={entry}
                language={language}
                end={ends.get(entry)}
                more={more?.(entry, visitId)}
                underDay
              >
                {visitId !== undefined && where?.(visitId)}
              </HappenedLine>
            ))}
          </ol>
        </section>
      ))}
      {happened.length > most && (
        <p class={styles.more}>
          <Button tone="plain" onPress={() => setMost(most + STEP * 4)}>
            {people.timeline.more}
          </Button>{' '}
          {people.timeline.shown(most, happened.length)}
        </p>
      )}
    </>
  );
}
