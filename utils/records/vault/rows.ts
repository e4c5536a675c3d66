import type { Box } from '../../sealing/box';

/** A data key, wrapped to the public key of the installation. */
export interface KeyRow {
  /** What it seals: 'visit:ID', 'file:ID', 'log:ID'. */
  scope: string;
  id: string;
  /** Of the pair that it is wrapped to. */
  generation: number;
  wrapped: Uint8Array<ArrayBuffer>;
}

/** The installation's pair for sealing what is kept: one row. */
export interface VaultRow {
  id: 1;
  generation: number;
  publicBytes: Uint8Array<ArrayBuffer>;
  /** Not extractable; null where a passphrase has it. */
  privateKey: CryptoKey | null;
  lock: LockRow | null;
  /** The pair before, until every data key has been wrapped anew. */
  previous: { generation: number; privateKey: CryptoKey; publicBytes: Uint8Array<ArrayBuffer> } | null;
  /** Makes the tags of addresses (`Vault.tag`). */
  tagKey: CryptoKey;
  /** Seals words that are read while locked, too (`wordKey.ts`). */
  wordKey?: CryptoKey;
  /** Whether everything from before encryption has been sealed. */
  resealed: boolean;
}

/** The private key (PKCS#8), sealed by the passphrase and by the recovery code. */
export interface LockRow {
  /** Argon2id. */
  passphrase: { salt: Uint8Array<ArrayBuffer>; t: number; m: number; p: number; box: Box };
  recovery: { salt: Uint8Array<ArrayBuffer>; box: Box };
}
