import { lostStretches } from '../../utils/incidents/lostTime';
import type { LogEntry } from '../../utils/messages/contract';

export interface DayOfLostTime {
  /** A time of that day, by the person's clock. */
  at: number;
  ms: number;
}

/** The time that the portals cost on each day, the newest first; what passes midnight counts for both days. */
export function lostByDay(entries: readonly LogEntry[], nextDay: (at: number) => number): DayOfLostTime[] {
  const days: DayOfLostTime[] = [];
  for (const { from, to } of lostStretches(entries)) {
    for (let start = from; start < to;) {
      const next = nextDay(start);
      const ms = Math.min(to, next) - start;
      const last = days.at(-1);
      if (last && nextDay(last.at) === next) last.ms += ms;
      else days.push({ at: start, ms });
      start = next;
    }
  }
  return days.toReversed();
}

/** Midnight after a time, by this computer's clock. */
export function midnightAfter(at: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}
