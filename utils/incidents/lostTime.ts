import type { LogEntry } from '../messages/contract';
import { factOf } from './incidentFacts';

/** A stretch of time in which the portal kept somebody from working. Milliseconds since the epoch. */
export interface LostStretch {
  from: number;
  to: number;
}

/** Nobody was trying any more: what lies between two observations further apart is not counted. */
const GIVEN_UP_MS = 30 * 60_000;

const portalOf = (entry: LogEntry): string => new URL(factOf(entry, 'address') || 'https://unknown.invalid').origin;

/** How long an answer took; 0 where the entry does not say. */
export function tookMs(entry: LogEntry): number {
  const ms = Number(factOf(entry, 'took.ms'));
  return Number.isFinite(ms) && ms > 0 ? ms : 0;
}

/** When each outage was seen to end, by its entry; what is not in it was not seen to end. */
export function outageEnds(entries: readonly LogEntry[]): Map<LogEntry, number> {
  const ends = new Map<LogEntry, number>();
  const next = new Map<string, number>();
  for (const entry of oldestFirst(entries).toReversed()) {
    if (entry.kind === 'recovered') next.set(portalOf(entry), entry.at);
    const end = entry.kind === 'outage' ? next.get(portalOf(entry)) : undefined;
    if (end !== undefined) ends.set(entry, end);
  }
  return ends;
}

/**
 * The time that incidents cost, from what was observed alone: an outage from its first failure to the first answer, as
 * long as somebody kept trying; a slow screen as long as it took. Stretches do not overlap.
 */
export function lostStretches(entries: readonly LogEntry[]): LostStretch[] {
  const found: LostStretch[] = [];
  const open = new Map<string, LostStretch>();
  for (const entry of oldestFirst(entries)) {
    const { at, kind } = entry;
    if (kind === 'slow') found.push({ from: at - tookMs(entry), to: at });
    if (kind !== 'outage' && kind !== 'recovered') continue;
    const portal = portalOf(entry);
    const known = open.get(portal);
    if (known && at - known.to <= GIVEN_UP_MS) known.to = at;
    else if (kind === 'outage') {
      const stretch = { from: at, to: at };
      open.set(portal, stretch);
      found.push(stretch);
    }
    if (kind === 'recovered') open.delete(portal);
  }
  return united(found.filter(({ from, to }) => to > from));
}

/** Two tabs that wait at once lose the time once. */
function united(stretches: readonly LostStretch[]): LostStretch[] {
  const result: LostStretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else result.push({ ...stretch });
  }
  return result;
}

const oldestFirst = (entries: readonly LogEntry[]): LogEntry[] => entries.toSorted((a, b) => a.at - b.at);
