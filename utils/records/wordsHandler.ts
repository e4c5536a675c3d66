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
          const [rows, files] = await Promise.all([store.newestVisits(MAX_VISITS), store.allFiles()]);
          return rows.filter(worthListing).map((row) => ({ store, row, files }));
        }),
      );
      const all = lists.flat();
      const lines: WordsLine[] = [];
      for (const { store, row, files } of all.slice(from, from + most))
        lines.push(...(await wordsOf(store, row, rootOf(row.placed.matterId, files))));
      return { lines, next: from + most < all.length ? from + most : null, total: all.length };
    },
  };
}
