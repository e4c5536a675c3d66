import type { Batch, DraftChange, KeptField, KeptTable, Learned, LogEntry } from '../messages/contract';
import type { FieldRow, FileOutline, FileRow, JobRow, TableRow, VisitOutline, VisitRow } from './rows';
import type { Line } from './searchLines';

export interface Draft {
  fields: KeptField[];
  tables: KeptTable[];
}

/**
 * Where records are kept. Two of them: the database, and memory for private windows. A promise that
 * resolves means that it is stored; one that rejects carries a sentence for the person.
 */
export interface Store {
  findVisit(visitId: string): Promise<VisitRow | undefined>;
  /** Reads, changes and writes one visit as one step. `change` returns undefined to leave it as it is. */
  changeVisit(visitId: string, change: (row: VisitRow | undefined) => VisitRow | undefined): Promise<void>;
  /** Visits of the same frame of the same page address. */
  visitsAt(place: { frame: string; address: string; topAddress: string }): Promise<VisitRow[]>;
  /** Visits of a lineage, oldest first, those opened at `since` or later. */
  visitsOfLineage(lineage: string, since: number): Promise<VisitRow[]>;
  /** All visits, newest change first, at most `most`. */
  newestVisits(most: number): Promise<VisitRow[]>;
  /** Visits of a matter ('' for none), newest change first, at most `most`. */
  visitsOfMatter(matterId: string, most: number): Promise<VisitRow[]>;
  /** The same lists without what a client could be recognised by: they need no key, and cost little. */
  newestOutlines(most: number): Promise<VisitOutline[]>;
  outlinesOfMatter(matterId: string, most: number): Promise<VisitOutline[]>;
  findOutline(visitId: string): Promise<VisitOutline | undefined>;
  /** Whether a sign-in or sign-out page of the portal was opened after `since`, in any tab. */
  signedInSince(portal: string, since: number): Promise<boolean>;

  /** Applies a batch, all or nothing. Replaying one changes nothing. */
  applyBatch(batch: Batch): Promise<void>;
  /** Many batches of one visit in one step, all or nothing: each step waits for the disk. */
  applyBatches(visitId: string, batches: readonly Batch[]): Promise<void>;
  readDraft(visitId: string): Promise<Draft>;
  /** How many fields a draft has, and how many fields and tables are missing from the page; needs no key. */
  countKept(visitId: string): Promise<{ fields: number; missing: number }>;

  /** What can be searched for in a visit. */
  searchLines(visitId: string): Promise<Line[]>;
  /** Visits whose lines stand ready; needs no key. */
  searchReady(): Promise<string[]>;

  addLog(visitId: string, entries: LogEntry[]): Promise<void>;
  readLog(visitId: string): Promise<LogEntry[]>;

  allFiles(): Promise<FileRow[]>;
  /** What the person decided about matters, without whose they are; needs no key. */
  fileOutlines(): Promise<FileOutline[]>;
  /** Reads all matters and writes those that `change` returns, as one step: two frames never make one matter twice. */
  changeFiles(change: (all: readonly FileRow[]) => readonly FileRow[]): Promise<void>;
  deleteFile(matterId: string): Promise<void>;

  learn(learned: Learned): Promise<void>;
  learnedFor(portal: string): Promise<Learned[]>;
  allLearned(): Promise<Learned[]>;
  forget(learned: Learned): Promise<void>;

  putJob(row: JobRow): Promise<void>;
  allJobs(): Promise<JobRow[]>;
  deleteJob(jobId: string): Promise<void>;

  /** The visit, its draft, its log and its restore jobs. */
  deleteVisit(visitId: string): Promise<void>;
  /** Ids of visits whose last change is before `time`. */
  visitsBefore(time: number): Promise<string[]>;
}

/** What `countKept` says of a visit's rows. */
export function countRows(
  fields: readonly Pick<FieldRow<unknown>, 'field' | 'missing'>[],
  tables: readonly Pick<TableRow<unknown>, 'table' | 'missing'>[],
): { fields: number; missing: number } {
  const shown = fields.filter(({ field }) => field !== null);
  const missing = [...shown, ...tables.filter(({ table }) => table !== null)].filter((row) => row.missing);
  return { fields: shown.length, missing: missing.length };
}

/** Fields and tables in document order. */
export function inOrder<T extends { order: number }>(kept: T[]): T[] {
  return kept.sort((a, b) => a.order - b.order);
}

/** When a change was made; 0 where it does not say. */
export function timeOf(change: DraftChange): number {
  switch (change.type) {
    case 'field':
      return change.field.at;
    case 'table':
      return change.table.at;
    case 'value':
      return change.at;
    case 'gone':
    case 'tableGone':
      return 0;
  }
}
