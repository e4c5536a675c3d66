import type { Box } from '../../sealing/box';

/** One matter's sealed log: its head. The records are rows of their own. */
export interface MatterRow {
  matterId: string;
  /** Whose it is (`MatterName`); null once everything of it was deleted. */
  head: Box | null;
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
  /** The exact line: no value stands in it, only salted digests. Null once deleted. */
  line: string | null;
  /** `string[]`, what the digests stand for; null once deleted. */
  disclosures: Box | null;
}

/** A picture or a page that a record names. Goes with its record. */
export interface BlobRow {
  matterId: string;
  i: number;
  /** Of the package: '….png'. */
  path: string;
  /** Its bytes, base64. */
  box: Box;
}

/** A checkpoint that was handed out, or a file that came back from outside. */
export interface AnchorRow {
  matterId: string;
  /** Of a checkpoint, which number it has; of a file, random: what it is called is sealed with it. */
  name: string;
  kind: 'issued' | 'attached';
  at: number;
  /** In bytes. */
  size: number;
  /** Its name and its bytes. */
  box: Box;
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
  /** Public halves of the keys before it, the first one first; their private halves are gone. */
  earlier?: Uint8Array<ArrayBuffer>[];
  /** Makes the blinds of the seal map; never leaves this database. */
  secret: Uint8Array<ArrayBuffer>;
  size: number;
  notes: number;
  seals: number;
  lastSealAt: number;
}
