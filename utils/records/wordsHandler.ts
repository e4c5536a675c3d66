import type { VisitWords } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { MAX_VISITS, worthListing } from './matterHandlers';
import { rootOf } from './placeByMarkers';
import type { VisitOutline } from './rows';
import type { Store } from './store';
import { wordsOf } from './wordsOf';

interface Listed {
  store: Store;
  row: VisitOutline;
  matterId: string;
}

/** Visits whose words are read at once. */
const AT_ONCE = 10;
/** Visits that nobody searched before take long to open: whoever types or opens Records meanwhile waits for this part only. */
const PART_MS = 50;

/** Hands out what can be looked for, some visits at a time: a page searches it, and the disk keeps no index of it in the clear. */
export function wordsHandler(stores: readonly Store[], now = Date.now): Pick<Handlers, 'readWords'> {
  /** Of the reading under way: listed anew for each part, a thousand visits cost more than their words. */
  let listed: Listed[] = [];
  return {
    async readWords({ from, most }) {
      if (from === 0 || from > listed.length) listed = (await Promise.all(stores.map(list))).flat();
      const all = listed;
      const wanted = all.slice(from, from + most);
      const visits: VisitWords[] = [];
      const started = now();
      while (visits.length < wanted.length && (visits.length === 0 || now() - started < PART_MS)) {
        const some = wanted.slice(visits.length, visits.length + AT_ONCE);
        visits.push(
          ...(await Promise.all(some.map(({ store, row, matterId }) => wordsOf(store, row.visitId, matterId)))),
        );
      }
      const next = from + visits.length;
      return { visits, next: next < all.length ? next : null, total: all.length };
    },
  };
}

async function list(store: Store): Promise<Listed[]> {
  const [rows, files] = await Promise.all([store.newestOutlines(MAX_VISITS), store.fileOutlines()]);
  return rows.filter(worthListing).map((row) => ({ store, row, matterId: rootOf(row.placed.matterId, files) }));
}
