import type { WordsLine } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { MAX_VISITS, worthListing } from './matterHandlers';
import { rootOf } from './placeByMarkers';
import type { Store } from './store';
import { wordsOf } from './wordsOf';

/** Hands out what can be looked for, a few visits at a time: a page searches it, and the disk keeps no index of it. */
export function wordsHandler(stores: readonly Store[]): Pick<Handlers, 'readWords'> {
  return {
    async readWords({ from, most }) {
      const lists = await Promise.all(
        stores.map(async (store) => {
          const [rows, files] = await Promise.all([store.newestOutlines(MAX_VISITS), store.fileOutlines()]);
          return rows.filter(worthListing).map((row) => ({ store, row, files }));
        }),
      );
      const all = lists.flat();
      const portion: WordsLine[][] = await Promise.all(
        all
          .slice(from, from + most)
          .map(({ store, row, files }) => wordsOf(store, row.visitId, rootOf(row.placed.matterId, files))),
      );
      return { lines: portion.flat(), next: from + most < all.length ? from + most : null, total: all.length };
    },
  };
}
