import type { Batch, Learned, LogEntry } from '../messages/contract';
import { foldField, foldTable, isFieldChange, keptField, keptTable, keyOf } from './foldChange';
import { inSequence } from './order';
import type { FieldRow, FileRow, JobRow, TableRow, VisitRow } from './rows';
import { inOrder, timeOf, type Store } from './store';

interface Kept {
  fields: Map<string, FieldRow>;
  tables: Map<string, TableRow>;
  log: LogEntry[];
}

/**
 * The store of private windows: nothing of them goes to disk. It goes with the background, so what
 * was typed there outlives a reload of the page but not half a minute of idleness on every tab.
 */
export function memoryStore(): Store {
  const visits = new Map<string, VisitRow>();
  const kept = new Map<string, Kept>();
  const learnt = new Map<string, Learned>();
  const jobs = new Map<string, JobRow>();
  const matters = new Map<string, FileRow>();

  function keptOf(visitId: string): Kept {
    const known = kept.get(visitId) ?? { fields: new Map(), tables: new Map(), log: [] };
    kept.set(visitId, known);
    return known;
  }
  const all = (): VisitRow[] => [...visits.values()];

  async function apply(visitId: string, batches: readonly Batch[]): Promise<void> {
    const { fields, tables } = keptOf(visitId);
    const row = visits.get(visitId);
    let lastAt = row?.lastAt ?? 0;
    for (const { change, order } of inSequence(batches)) {
      const key = keyOf(change);
      if (isFieldChange(change)) fields.set(key, foldField(fields.get(key), visitId, change, order));
      else tables.set(key, foldTable(tables.get(key), visitId, change, order));
      lastAt = Math.max(lastAt, timeOf(change));
    }
    if (row) visits.set(visitId, { ...row, lastAt });
  }

  return {
    findVisit: async (visitId) => visits.get(visitId),
    async changeVisit(visitId, change) {
      const row = change(visits.get(visitId));
      if (row) visits.set(visitId, row);
    },
    visitsAt: async ({ frame, address, topAddress }) =>
      all().filter(
        ({ visit }) => visit.frame === frame && visit.address === address && visit.topAddress === topAddress,
      ),
    visitsOfLineage: async (lineage, since) =>
      all()
        .filter((row) => row.lineage === lineage && row.visit.openedAt >= since)
        .sort((a, b) => a.visit.openedAt - b.visit.openedAt),
    newestVisits: async (most) =>
      all()
        .sort((a, b) => b.lastAt - a.lastAt)
        .slice(0, most),
    visitsOfMatter: async (matterId, most) =>
      all()
        .filter((row) => row.placed.matterId === matterId)
        .sort((a, b) => b.lastAt - a.lastAt)
        .slice(0, most),
    signedInSince: async (portal, since) => all().some((row) => row.signInTo === portal && row.visit.openedAt > since),

    applyBatch: (batch) => apply(batch.visitId, [batch]),
    applyBatches: apply,
    async readDraft(visitId) {
      const { fields, tables } = keptOf(visitId);
      return {
        fields: inOrder([...fields.values()].map(keptField).filter((field) => field !== undefined)),
        tables: inOrder([...tables.values()].map(keptTable).filter((table) => table !== undefined)),
      };
    },

    async addLog(visitId, entries) {
      keptOf(visitId).log.push(...entries);
    },
    readLog: async (visitId) => [...keptOf(visitId).log],

    allFiles: async () => [...matters.values()],
    async changeFiles(change) {
      for (const row of change([...matters.values()])) matters.set(row.matterId, row);
    },
    async deleteFile(matterId) {
      matters.delete(matterId);
    },

    async learn(learned) {
      learnt.set(keyOfLearned(learned), learned);
    },
    allLearned: async () => [...learnt.values()],
    async forget(learned) {
      learnt.delete(keyOfLearned(learned));
    },
    learnedFor: async (portal) => [...learnt.values()].filter((learned) => learned.portal === portal),

    async putJob(row) {
      jobs.set(row.jobId, row);
    },
    allJobs: async () => [...jobs.values()],
    async deleteJob(jobId) {
      jobs.delete(jobId);
    },

    async deleteVisit(visitId) {
      visits.delete(visitId);
      kept.delete(visitId);
      for (const row of jobs.values()) if (row.job.visitId === visitId) jobs.delete(row.jobId);
    },
    visitsBefore: async (time) => all().flatMap((row) => (row.lastAt < time ? [row.visitId] : [])),
  };
}

function keyOfLearned({ portal, control, section, what }: Learned): string {
  return JSON.stringify([portal, control, section, what]);
}
