import { useMemo } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { TimelineEntry } from '../../utils/messages/contract';
import styles from './Activity.module.css';
import { lostByDay, midnightAfter } from './lostByDay';

/** Time that the portals cost in a matter, day by day: for the bill and for the complaint. */
export function LostTime({ timeline, language }: { timeline: readonly TimelineEntry[]; language: Language }) {
  const { incidents, formats } = language;
  const days = useMemo(
    () =>
      lostByDay(
        timeline.map(({ entry }) => entry),
        midnightAfter,
      ),
    [timeline],
  );
  if (days.length === 0) return null;
  const greatest = Math.max(...days.map(({ ms }) => ms));
  const all = days.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <section aria-labelledby="lost-time">
      <h3 id="lost-time">{incidents.lost}</h3>
      <p>
        <b>{incidents.lostInAll(all)}</b> {incidents.lead}
      </p>
      {days.length > 1 && ( // one bar compares nothing
        <ol class={styles.days}>
          {days.map(({ at, ms }) => (
            <li key={at} class={styles.day}>
              <span>{formats.date(at)}</span>
              <span class={styles.bar} aria-hidden="true">
                <span class={styles.alarms} style={{ width: `${String((100 * ms) / greatest)}%` }} />
              </span>
              <span class={styles.said}>{incidents.lostMs(ms)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
