import type { AnchorRow, BlobRow, DeviceRow, MatterRow, RecordRow, SealRow, SignerRow } from './sealed/logRows';
import type { DBSchema } from 'idb';
import type { Box } from '../sealing/box';
import type { KeyRow, VaultRow } from './vault/rows';
import type { LearnedRow } from './stored/learned';
import type { ScopedMarker } from '../matters/grouping';
import type { Cause, Learned, Marker, Placement, RestoreJob, Visit } from '../messages/contract';
import type { FieldValue } from '../forms/field';

/** What is known of a visit without opening it. */
export interface VisitOutline {
  visitId: string;
  visit: Pick<Visit, 'visitId' | 'portal' | 'frame' | 'openedAt' | 'navigation' | 'signIn'>;
  /** -1 until the document itself has opened the visit (a folded journal does not know its tab). */
  tabId: number;
  frameId: number;
  /** The visits that follow each other in one tab of one browser run; '' where unknown. */
  lineage: string;
  /** Last change of its draft, or when it was opened. */
  lastAt: number;
  /** The portal, on sign-in pages only: a sparse index finds the last sign-in without reading visits. */
  signInTo?: string;
  /** Number of the last log entry that is kept; what comes again is not kept twice. */
  logged?: number;
  /** Whose it is. */
  placed: Placement;
}

/** A visit as it is on the disk: `VisitSecrets` in a box. */
export interface StoredVisit extends VisitOutline {
  /** The page has been quiet long enough to believe its markers. */
  settled: boolean;
  /** See `Vault.tag`. */
  place: number;
  box: Box;
}

/** What a client could be recognised by. */
export type VisitSecrets = Pick<Visit, 'topAddress' | 'address' | 'title'> & {
  seen: Marker[];
  live: Marker[];
  letGo?: Record<string, number>;
};

/** A visit. */
export interface VisitRow extends VisitOutline {
  visit: Visit;
  /** Every marker this document ever showed. Two clients in one document make it nobody's. */
  seen: Marker[];
  /** What it shows now. */
  live: { markers: Marker[]; settled: boolean };
  /** Screens on which the person let a loss go, and when: older drafts of them are not offered again. */
  letGo?: Record<string, number>;
}

/** Where a visit is until its identity has settled. */
export const UNPLACED: Placement = { matterId: '', by: 'markers' };

/** A matter as people see it: its numbers, and what the person decided. (The sealed logs are by single number.) */
export interface FileRow extends FileOutline {
  /** '' until the person names it. */
  name: string;
  /** What identifies it, from its pages. */
  markers: ScopedMarker[];
  /** Numbers of other matters that its pages showed too. */
  elsewhere: ScopedMarker[];
}

/** What is known of a matter without opening it. */
export interface FileOutline {
  matterId: string;
  /** Matters that the person said are others. */
  apartFrom: string[];
  /** The matter that it was united with; '' where it stands alone. */
  partOf: string;
  closed: boolean;
  keepDays: number | null;
  legalHold: boolean;
  madeAt: number;
}

/** A matter as it is on the disk: name, markers and elsewhere in a box. */
export interface StoredFile extends FileOutline {
  box: Box;
}

/** What stands in a field, and who put it there. */
export interface Answer {
  value: FieldValue;
  cause: Cause;
  at: number;
}

/**
 * A field as two last-writer-wins registers, so that batches may arrive late, twice or out of order: what it is
 * (`field`), and what stands in it (`answer`, which can arrive first). On the disk both are boxes: what decides between
 * two writes stands beside them, so that a keystroke is folded without opening anything.
 */
export interface FieldRow<F = Box, A = Box> {
  visitId: string;
  key: string;
  field: F | null;
  fieldOrder: number;
  missing: boolean;
  answer: { content: A; rank: number; order: number } | null;
  goneOrder: number;
}

export interface TableRow<T = Box> {
  visitId: string;
  key: string;
  table: T | null;
  tableOrder: number;
  missing: boolean;
  goneOrder: number;
}

/** Entries that arrived together: `LogEntry[]` in a box. */
export interface LogRow {
  visitId: string;
  box: Box;
}

/** What can be searched for in a visit (`Line[]`); made in idle time or by the first search, gone with the next change. */
export interface DigestRow {
  visitId: string;
  box: Box;
}

export interface JobRow {
  jobId: string;
  job: RestoreJob;
  tabId: number;
  lineage: string;
  topAddress: string;
  /** Whose data the job carries. */
  markers: Marker[];
  savedAt: number;
}

/** A restore as it is on the disk: job, address and markers in a box. */
export interface StoredJob {
  jobId: string;
  visitId: string;
  tabId: number;
  lineage: string;
  savedAt: number;
  box: Box;
}

/** Everything that is stored; `migrations.ts` makes it. */
export interface HoldfastSchema extends DBSchema {
  visits: {
    key: string;
    value: StoredVisit;
    indexes: {
      /** A tag of frame, address and top address. */
      place: number;
      /** [lineage, openedAt] */
      lineage: [string, number];
      lastAt: number;
      /** [portal, openedAt], sign-in pages only */
      signIn: [string, number];
      /** [matter, last change]; '' for no matter */
      matter: [string, number];
    };
  };
  files: { key: string; value: StoredFile };
  fields: { key: [string, string]; value: FieldRow };
  tables: { key: [string, string]; value: TableRow };
  log: { key: number; value: LogRow; indexes: { visit: string } };
  learned: { key: [string, string, string, string]; value: LearnedRow | Learned; indexes: { portal: string } };
  jobs: { key: string; value: StoredJob };
  matters: { key: string; value: MatterRow };
  records: { key: [string, number]; value: RecordRow; indexes: { visit: string } };
  /** [matter, record, path] */
  blobs: { key: [string, number, string]; value: BlobRow };
  /** [matter, name] */
  anchors: { key: [string, string]; value: AnchorRow };
  /** Entries of pages that have not said yet whose they are. */
  waiting: { key: number; value: LogRow; indexes: { visit: string } };
  device: { key: number; value: DeviceRow };
  seals: { key: number; value: SealRow };
  signer: { key: number; value: SignerRow };
  digests: { key: string; value: DigestRow };
  vault: { key: number; value: VaultRow };
  keys: { key: [string, string]; value: KeyRow };
}
