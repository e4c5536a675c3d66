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

/** Hands out what can be looked for, some visits at a time: a page searches it, and the disk keeps no index of it in the clear. */
export function wordsHandler(stores: readonly Store[]): Pick<Handlers, 'readWords'> {
  /** Of the reading under way: listed anew for each part, a thousand visits cost more than their words. */
  let listed: Listed[] = [];
  return {
    async readWords({ from, most }) {
      if (from === 0 || from > listed.length) listed = (await Promise.all(stores.map(list))).flat();
      const all = listed;
      const visits = await Promise.all(
        all.slice(from, from + most).map(({ store, row, matterId }) => wordsOf(store, row.visitId, matterId)),
      );
      return { visits, next: from + most < all.length ? from + most : null, total: all.length };
    },
  };
}

async function list(store: Store): Promise<Listed[]> {
  const [rows, files] = await Promise.all([store.newestOutlines(MAX_VISITS), store.fileOutlines()]);
  return rows.filter(worthListing).map((row) => ({ store, row, matterId: rootOf(row.placed.matterId, files) }));
}
