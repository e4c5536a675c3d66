import type { About } from '../../sealing/box';
import type { StoredVisit, VisitOutline, VisitRow, VisitSecrets } from '../rows';
import type { Vault } from '../vault/vault';
import { createOpened } from './opened';

/** Bound to the visit and to its matter: a visit moved to another client's file by hand does not open. */
const about = ({ visit, placed }: VisitOutline): About => ['visit', visit.portal, visit.openedAt, placed.matterId];

export async function sealVisit(vault: Vault, row: VisitRow): Promise<StoredVisit> {
  const { visitId, tabId, frameId, lineage, lastAt, signInTo, logged, placed, seen, live, letGo } = row;
  const { topAddress, address, title, ...visit } = row.visit;
  const secrets: VisitSecrets = { topAddress, address, title, seen, live: live.markers, ...(letGo ? { letGo } : {}) };
  return {
    ...{ visitId, visit, tabId, frameId, lineage, lastAt, placed, settled: live.settled },
    ...(signInTo === undefined ? {} : { signInTo }),
    ...(logged === undefined ? {} : { logged }),
    place: await vault.tag(visit.frame, address, topAddress),
    box: await vault.seal(`visit:${visitId}`, about(row), secrets),
  };
}

/** Opens visits; remembers what it has opened, as long as the row is the same. */
export function createVisitOpener(vault: Vault): (stored: StoredVisit) => Promise<VisitRow> {
  const opened = createOpened<VisitSecrets>(vault);
  return async (stored) => {
    const { place: _place, settled, box, ...outline } = stored;
    const { topAddress, address, title, seen, live, letGo } = await opened(
      stored.visitId,
      `visit:${stored.visitId}`,
      about(stored),
      box,
    );
    return {
      ...outline,
      visit: { ...stored.visit, topAddress, address, title },
      ...{ seen, live: { markers: live, settled } },
      ...(letGo ? { letGo } : {}),
    };
  };
}
