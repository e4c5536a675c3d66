import type { Batch, KeptField, KeptTable, Learned, LogEntry } from '../messages/contract';
import { fieldWith, foldField, foldTable, isFieldStep, prepareStep, type Makers } from './foldChange';
import { inSequence } from './order';
import type { Answer, FieldRow, FileRow, JobRow, TableRow, VisitRow } from './rows';
import { searchLines } from './searchLines';
import { countRows, inOrder, timeOf, type Store } from './store';

interface Kept {
  fields: Map<string, FieldRow<KeptField, Answer>>;
  tables: Map<string, TableRow<KeptTable>>;
  log: LogEntry[];
}

/** Nothing is sealed: it never leaves the memory that would hold the key too. */
const AS_IT_IS: Makers<KeptField, Answer, KeptTable> = {
  field: (_key, _order, field) => field,
  answer: (_key, _order, answer) => answer,
  table: (_key, _order, table) => table,
};

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

  const byChange = (rows: VisitRow[], most: number): VisitRow[] =>
    rows.sort((a, b) => b.lastAt - a.lastAt).slice(0, most);
  const newest = async (most: number): Promise<VisitRow[]> => byChange(all(), most);
  const ofMatter = async (matterId: string, most: number): Promise<VisitRow[]> =>
    byChange(
      all().filter((row) => row.placed.matterId === matterId),
      most,
    );

  async function apply(visitId: string, batches: readonly Batch[]): Promise<void> {
    const { fields, tables } = keptOf(visitId);
    let lastAt = 0;
    for (const { change, order } of inSequence(batches)) {
      const step = await prepareStep(change, order, AS_IT_IS);
      if (isFieldStep(step)) fields.set(step.key, foldField(fields.get(step.key), visitId, step));
      else tables.set(step.key, foldTable(tables.get(step.key), visitId, step));
      lastAt = Math.max(lastAt, timeOf(change));
    }
    const row = visits.get(visitId);
    if (row) visits.set(visitId, { ...row, lastAt: Math.max(row.lastAt, lastAt) });
  }

  const store: Store = {
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
    newestVisits: newest,
    visitsOfMatter: ofMatter,
    newestOutlines: newest,
    outlinesOfMatter: ofMatter,
    findOutline: async (visitId) => visits.get(visitId),
    signedInSince: async (portal, since) => all().some((row) => row.signInTo === portal && row.visit.openedAt > since),

    applyBatch: (batch) => apply(batch.visitId, [batch]),
    applyBatches: apply,
    async readDraft(visitId) {
      const { fields, tables } = keptOf(visitId);
      return {
        fields: inOrder(
          [...fields.values()].flatMap(({ field, answer }) =>
            field ? [fieldWith(field, answer?.content ?? null)] : [],
          ),
        ),
        tables: inOrder([...tables.values()].flatMap(({ table }) => table ?? [])),
      };
    },
    async countKept(visitId) {
      const { fields, tables } = keptOf(visitId);
      return countRows([...fields.values()], [...tables.values()]);
    },

    async searchLines(visitId) {
      return searchLines(await store.readDraft(visitId), keptOf(visitId).log);
    },
    searchReady: async () => [...visits.keys()],
    async addLog(visitId, entries) {
      keptOf(visitId).log.push(...entries);
    },
    readLog: async (visitId) => [...keptOf(visitId).log],

    allFiles: async () => [...matters.values()],
    fileOutlines: async () => [...matters.values()],
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
  return store;
}

function keyOfLearned({ portal, control, section, what }: Learned): string {
  return JSON.stringify([portal, control, section, what]);
}
