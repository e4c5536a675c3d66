import type { From } from '../messages/senders';
import { lineageOf } from './lineage';
import { UNPLACED } from './rows';
import type { Store } from './store';

type Tab = Pick<From, 'tabId' | 'incognito' | 'portal'>;

/** A visit of a page that never came: where what happened stands until somebody says whose it is. */
export async function openSilently(store: Store, { tabId, portal }: Tab, at: number, address = ''): Promise<string> {
  const visitId = crypto.randomUUID();
  const lineage = await lineageOf(tabId);
  const visit = {
    ...{ visitId, portal, topAddress: address, address, frame: '', title: '' },
    ...{ openedAt: at, navigation: 'navigate' as const, signIn: false },
  };
  await store.changeVisit(visitId, () => ({
    ...{ visitId, visit, tabId, frameId: 0, lineage, lastAt: at },
    ...{ placed: UNPLACED, seen: [], live: { markers: [], settled: true } },
  }));
  return visitId;
}
