import type { DBSchema } from 'idb';
import type { ScopedMarker } from '../matters/grouping';
import type {
  Cause,
  KeptField,
  KeptTable,
  Learned,
  LogEntry,
  Marker,
  Placement,
  RestoreJob,
  Visit,
} from '../messages/contract';
import type { FieldValue } from '../forms/field';

/** A visit as it is stored. */
export interface VisitRow {
  visitId: string;
  visit: Visit;
  /** -1 until the document itself has opened the visit (a folded journal does not know its tab). */
  tabId: number;
  frameId: number;
  /** The visits that follow each other in one tab of one browser run; '' where unknown. */
  lineage: string;
  /** Every marker this document ever showed. Two clients in one document make it nobody's. */
  seen: Marker[];
  /** What it shows now. */
  live: { markers: Marker[]; settled: boolean };
  /** Last change of its draft, or when it was opened. */
  lastAt: number;
  /** Screens on which the person let a loss go, and when: older drafts of them are not offered again. */
  letGo?: Record<string, number>;
  /** The portal, on sign-in pages only: a sparse index finds the last sign-in without reading visits. */
  signInTo?: string;
  /** Number of the last log entry that is kept; what comes again is not kept twice. */
  logged?: number;
  /** Whose it is. */
  placed: Placement;
}

/** Where a visit is until its identity has settled. */
export const UNPLACED: Placement = { matterId: '', by: 'markers' };

/** A matter as people see it: its numbers, and what the person decided. (The sealed logs are by single number.) */
export interface FileRow {
  matterId: string;
  /** '' until the person names it. */
  name: string;
  /** What identifies it, from its pages. */
  markers: ScopedMarker[];
  /** Numbers of other matters that its pages showed too. */
  elsewhere: ScopedMarker[];
  /** Matters that the person said are others. */
  apartFrom: string[];
  /** The matter that it was united with; '' where it stands alone. */
  partOf: string;
  closed: boolean;
  keepDays: number | null;
  legalHold: boolean;
  madeAt: number;
}

/** The value of a field, and what orders it among the other changes of its visit. */
export interface Answer {
  value: FieldValue;
  cause: Cause;
  at: number;
  /** See `order.ts`. */
  order: number;
}

/**
 * A field as two last-writer-wins registers, so that batches may arrive late, twice or out of order:
 * what it is (`field`), and what stands in it (`answer`, which can arrive first).
 */
export interface FieldRow {
  visitId: string;
  key: string;
  field: KeptField | null;
  fieldOrder: number;
  answer: Answer | null;
  goneOrder: number;
}

export interface TableRow {
  visitId: string;
  key: string;
  table: KeptTable | null;
  tableOrder: number;
  goneOrder: number;
}

export interface LogRow {
  visitId: string;
  entry: LogEntry;
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

/** One matter's sealed log: its head. The records are rows of their own. */
export interface MatterRow {
  matterId: string;
  /** Whose it is: 'application:e001234567', or 'unassigned'. */
  key: string;
  /** The marker as the portal showed it; '' for unassigned. */
  label: string;
  /** Its place in the seal map. */
  slot: number;
  size: number;
  frontier: Uint8Array<ArrayBuffer>[];
  /** How many records the last seal covers. */
  sealed: number;
  lastAt: number;
}

export interface RecordRow {
  matterId: string;
  i: number;
  /** '' for the log's own records. */
  visitId: string;
  leaf: Uint8Array<ArrayBuffer>;
  /** The exact line, and its disclosures; null and none once deleted. */
  line: string | null;
  disclosures: string[];
}

/** A picture or a page that a record names. Goes with its record. */
export interface BlobRow {
  matterId: string;
  i: number;
  /** Of the package: '….png'. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A checkpoint that was handed out, or a file that came back from outside. */
export interface AnchorRow {
  matterId: string;
  name: string;
  kind: 'issued' | 'attached';
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface DeviceRow {
  d: number;
  line: string;
  leaf: Uint8Array<ArrayBuffer>;
}

/** What one seal needs to be shown for a matter later. */
export interface SealRow {
  n: number;
  /** Its line in the device log. */
  d: number;
  at: number;
  slots: number;
  /** All leaves of its map, in one row. */
  leaves: Uint8Array<ArrayBuffer>;
  /** Matters that had grown since the seal before, and how far. */
  grown: [matterId: string, size: number][];
}

/** The key of this installation and the head of its device log: one row. */
export interface SignerRow {
  id: 1;
  keys: CryptoKeyPair;
  spki: Uint8Array<ArrayBuffer>;
  /** Makes the blinds of the seal map; never leaves this database. */
  secret: Uint8Array<ArrayBuffer>;
  size: number;
  notes: number;
  seals: number;
  lastSealAt: number;
}

/** Everything that is stored; `migrations.ts` makes it. */
export interface HoldfastSchema extends DBSchema {
  visits: {
    key: string;
    value: VisitRow;
    indexes: {
      /** [frame, address, topAddress] */
      place: [string, string, string];
      /** [lineage, openedAt] */
      lineage: [string, number];
      lastAt: number;
      /** [portal, openedAt], sign-in pages only */
      signIn: [string, number];
      /** [matter, last change]; '' for no matter */
      matter: [string, number];
    };
  };
  files: { key: string; value: FileRow };
  fields: { key: [string, string]; value: FieldRow };
  tables: { key: [string, string]; value: TableRow };
  log: { key: number; value: LogRow; indexes: { visit: string } };
  learned: { key: [string, string, string, string]; value: Learned; indexes: { portal: string } };
  jobs: { key: string; value: JobRow };
  matters: { key: string; value: MatterRow; indexes: { key: string } };
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
}
