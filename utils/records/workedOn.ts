import type { VisitOutline } from './rows';
import type { Store } from './store';

/** Visits looked through: more than a tab has of one client. */
const MOST = 200;
/** A way to the sign-in is several pages; those of the last moment are the one in question. */
const SAME_WAY_MS = 5_000;

interface Place {
  lineage: string;
  portal: string;
  at: number;
}

/**
 * The visit of a tab that somebody worked on before `at`: it has fields or a client, and nobody has signed in since.
 * Needs no key.
 */
export async function findWorkedOn(store: Store, { lineage, portal, at }: Place): Promise<VisitOutline | undefined> {
  const tab = (await store.newestOutlines(MOST))
    .filter((row) => row.lineage === lineage && row.visit.portal === portal && row.visit.openedAt <= at)
    .sort((a, b) => b.visit.openedAt - a.visit.openedAt);
  for (const row of tab) {
    const { signIn, openedAt } = row.visit;
    if (signIn && openedAt < at - SAME_WAY_MS) return undefined;
    if (signIn) continue;
    if (row.placed.matterId !== '' || (await store.countKept(row.visitId)).fields > 0) return row;
  }
  return undefined;
}
