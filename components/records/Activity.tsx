import type { Language } from '../../utils/language/en';
import type { TimelineEntry } from '../../utils/messages/contract';
import styles from './Activity.module.css';
import { activityByDay } from './activityByDay';

/** Days drawn; the history below has all. */
const MOST_DAYS = 10;

/** How much was done in a matter, and how often something went wrong, day by day: to look at rather than to read. */
export function Activity({ timeline, language }: { timeline: readonly TimelineEntry[]; language: Language }) {
  const { people, formats } = language;
  const words = people.activity;
  const entries = timeline.map(({ entry }) => entry);
  const days = activityByDay(entries, formats.date, MOST_DAYS);
  const greatest = Math.max(1, ...days.map(({ changes, alarms }) => changes + alarms));
  const share = (n: number) => `${String((100 * n) / greatest)}%`;
  if (days.length < 2) return null; // one bar compares nothing
  return (
    <section aria-labelledby="activity">
      <h3 id="activity">{words.title}</h3>
      <ol class={styles.days}>
        {days.map(({ at, changes, alarms }) => (
          <li key={at} class={styles.day}>
            <span>{formats.date(at)}</span>
            <span class={styles.bar} aria-hidden="true">
              <span class={styles.changes} style={{ width: share(changes) }} />
              <span class={styles.alarms} style={{ width: share(alarms) }} />
            </span>
            <span class={styles.said}>
              {words.changes(changes)}
              {alarms > 0 && <b> · {words.alarms(alarms)}</b>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
