import type { LogEntry } from '../../utils/messages/contract';
import { groupOf } from './timelineKinds';

/** What happened in a matter on one day, counted. */
export interface DayOfActivity {
  /** Of its first line; the day is that of the person's clock. */
  at: number;
  changes: number;
  /** Losses and wiping clicks that were held. */
  alarms: number;
}

/** The newest days on which something happened, the newest first. @param dayOf names the day of a time */
export function activityByDay(
  entries: readonly LogEntry[],
  dayOf: (at: number) => string,
  most: number,
): DayOfActivity[] {
  const days = new Map<string, DayOfActivity>();
  for (const { at, kind } of entries) {
    const key = dayOf(at);
    const day = days.get(key) ?? { at, changes: 0, alarms: 0 };
    days.set(key, day);
    day.at = Math.min(day.at, at);
    if (kind === 'loss' || kind === 'hold') day.alarms++;
    else if (groupOf(kind) === 'change') day.changes++;
  }
  return [...days.values()].sort((a, b) => b.at - a.at).slice(0, most);
}
