import type { LogEntry } from '../../../utils/messages/contract.ts';
import type { Store } from './store.ts';

/** What Holdfast itself recorded as shown or done, in every visit: complete, where looking at the screen is a sample. */
export async function happened(store: Store, ...kinds: LogEntry['kind'][]): Promise<string[]> {
  const { visits } = await store.ask('listVisits', {});
  const read = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
  const entries = read.flatMap(({ log }) => log).filter(({ kind }) => kinds.includes(kind));
  return entries.sort((a, b) => a.at - b.at).map(({ kind, note }) => `${kind}: ${note ?? ''}`);
}
