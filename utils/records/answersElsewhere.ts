import type { TimelineEntry } from '../messages/contract';
import type { VisitOutline } from './rows';
import type { Store } from './store';

/** The page that answers is awaited for three minutes (`awaited.ts`), and may say so a while later. Milliseconds. */
const ANSWERED_WITHIN_MS = 600_000;
/** As many visits as are looked through for a list. */
const MOST_VISITS = 20_000;

/**
 * A page that answers what was sent often names nobody ("Thank you") and holds nothing else: it is in no list. What it
 * answered belongs to the history of the matter it was sent for, as it does in that client's sealed log
 * (`logEntries.ts`), and is told with the visit that sent it.
 * @param sent the matter's own history
 * @param senders the matter's visits
 */
export async function answersElsewhere(
  store: Store,
  sent: readonly TimelineEntry[],
  senders: readonly VisitOutline[],
): Promise<TimelineEntry[]> {
  const tabs = new Map(senders.map(({ visitId, tabId }) => [visitId, tabId]));
  const sendings = sent.filter(({ entry }) => entry.kind === 'submission' || entry.kind === 'upload');
  if (sendings.length === 0) return [];
  const found = new Map<string, TimelineEntry>();
  for (const { visitId, visit, tabId } of await store.outlinesOfMatter('', MOST_VISITS)) {
    const mayBeOf = sendings.filter(({ visitId: sender, entry }) => {
      const after = visit.openedAt - entry.at;
      return tabs.get(sender) === tabId && after >= 0 && after < ANSWERED_WITHIN_MS;
    });
    if (mayBeOf.length === 0) continue;
    for (const entry of await store.readLog(visitId)) {
      const sender = mayBeOf.find((each) => each.visitId === entry.of);
      // One page may answer an upload and its form: it is told once.
      if (sender) found.set(`${visitId} ${saidIn(entry)}`, { visitId: sender.visitId, entry });
    }
  }
  return [...found.values()];
}

function saidIn({ facts = [] }: TimelineEntry['entry']): string {
  return JSON.stringify(facts.filter(({ what }) => what === 'said'));
}
