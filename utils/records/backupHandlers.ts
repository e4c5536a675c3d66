import { isSameScoped } from '../matters/grouping';
import { MAX_CHANGES, type BackupMatter, type BackupVisit, type DraftChange } from '../messages/contract';
import type { Handlers } from '../messages/serve';
import { MAX_VISITS } from './matterHandlers';
import { partsOf, rootOf } from './placeByMarkers';
import type { FileRow } from './rows';
import type { Store } from './store';

type BackupHandlers = Pick<Handlers, 'readBackup' | 'readBackupVisit' | 'restoreMatters' | 'restoreVisit'>;

/** What a backup is made of, and how one is taken over. What private windows keep is not in it. */
export function backupHandlers(store: Store): BackupHandlers {
  return {
    async readBackup({ matterId }) {
      const all = await store.allFiles();
      if (matterId === null) {
        const visits = await store.newestOutlines(MAX_VISITS);
        return { matters: all, visitIds: visits.filter(({ visit }) => !visit.signIn).map(({ visitId }) => visitId) };
      }
      const root = rootOf(matterId, all);
      const matters = all.filter((file) => file.matterId === root || partsOf(root, all).includes(file));
      const visits = await Promise.all(matters.map((file) => store.outlinesOfMatter(file.matterId, MAX_VISITS)));
      return { matters, visitIds: visits.flat().map(({ visitId }) => visitId) };
    },

    async readBackupVisit({ visitId }) {
      const row = await store.findVisit(visitId);
      if (!row) return { visit: null }; // deleted since the list was made
      const { visit, lineage, seen, live, letGo, lastAt, placed } = row;
      const log = await store.readLog(visitId);
      const kept = { visit, lineage, seen, live, lastAt, placed, ...(letGo ? { letGo } : {}) };
      return { visit: { ...kept, ...(await store.readDraft(visitId)), log } };
    },

    async restoreMatters({ matters }) {
      let here: [string, string][] = [];
      await store.changeFiles((all) => {
        const merged = mergeMatters(matters, all);
        here = merged.here;
        return merged.changed;
      });
      return { here };
    },

    async restoreVisit(backup) {
      const { visitId } = backup.visit;
      if (await store.findOutline(visitId)) return { restored: false };
      await store.deleteVisit(visitId); // what a restore that was broken off has left
      for (const [at, changes] of portionsOf(backup).entries())
        await store.applyBatch({ visitId, seq: at + 1, changes });
      if (backup.log.length > 0) await store.addLog(visitId, backup.log);
      // Last: a visit that is listed is whole.
      const { visit, lineage, seen, live, letGo, lastAt, placed } = backup;
      await store.changeVisit(visitId, () => ({
        ...{ visitId, visit, tabId: -1, frameId: -1, lineage, seen, live, lastAt, placed },
        ...(letGo ? { letGo } : {}),
        ...(visit.signIn ? { signInTo: visit.portal } : {}),
      }));
      return { restored: true };
    },
  };
}

function portionsOf({ fields, tables }: BackupVisit): DraftChange[][] {
  const changes: DraftChange[] = [
    ...fields.map((field) => ({ type: 'field' as const, field })),
    ...tables.map((table) => ({ type: 'table' as const, table })),
  ];
  const portions: DraftChange[][] = [];
  for (let at = 0; at < changes.length; at += MAX_CHANGES) portions.push(changes.slice(at, at + MAX_CHANGES));
  return portions;
}

/**
 * Matters of a backup among those that are here. The same matter, or one with the same number, is one: its numbers are
 * united and a legal hold of either holds; what the person here decided about it stays. No name decides: names repeat.
 */
export function mergeMatters(
  backup: readonly BackupMatter[],
  all: readonly FileRow[],
): { here: [string, string][]; changed: FileRow[] } {
  const rows = new Map(all.map((row) => [row.matterId, row]));
  const here = new Map<string, string>();
  const changed = new Set<string>();
  for (const matter of backup) {
    const numbers = matter.markers.filter(({ kind }) => kind !== 'name');
    const same =
      rows.get(matter.matterId) ??
      [...rows.values()].find(({ markers }) =>
        markers.some((known) => numbers.some((number) => isSameScoped(known, number))),
      );
    const row = same
      ? {
          ...same,
          markers: [
            ...same.markers,
            ...matter.markers.filter((each) => !same.markers.some((known) => isSameScoped(known, each))),
          ],
          legalHold: same.legalHold || matter.legalHold,
        }
      : matter;
    rows.set(row.matterId, row);
    here.set(matter.matterId, row.matterId);
    changed.add(row.matterId);
  }
  // Unions and separations name matters: by what they are called here.
  const known = new Set(all.map(({ matterId }) => matterId));
  const result = [...changed].flatMap((matterId) => {
    const row = rows.get(matterId);
    if (!row || known.has(matterId)) return row ?? [];
    const partOf = here.get(row.partOf) ?? '';
    return {
      ...row,
      partOf: partOf === matterId ? '' : partOf,
      apartFrom: row.apartFrom.flatMap((other) => here.get(other) ?? []),
    };
  });
  return { here: [...here], changed: result };
}
