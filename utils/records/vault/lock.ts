import { browser } from 'wxt/browser';
import type { Bytes } from '../../evidence/bytes';
import { BrokenBox, openBytes, sealBytes } from '../../sealing/box';
import { importKey } from '../../sealing/dataKey';
import { newPair, publicBytesOf } from '../../sealing/wrap';
import type { Connection } from '../database';
import { createTurns } from '../inTurn';
import { importPrivate } from './privateKey';
import { rewrapKeys } from './rewrapKeys';
import type { LockRow } from './rows';
import { createTries } from './tries';
import type { Vault } from './vault';

/** The key that a passphrase or a recovery code gave, in the page where it was typed. */
export interface Proof {
  by: 'passphrase' | 'recovery';
  key: Bytes;
}

/** A new passphrase and a new recovery code: their keys and how those were made. */
export interface NewLock {
  passphrase: { key: Bytes; salt: Bytes; t: number; m: number; p: number };
  recovery: { key: Bytes; salt: Bytes };
}

export type Outcome = 'done' | 'wrong' | 'wait';

/**
 * The lock: a passphrase has the private key, and while it is locked nothing kept can be read. Keeping goes on: it needs
 * the public key only. There is no way round it: what needs the key waits, or is refused.
 */
export interface Lock {
  state(): Promise<{ state: 'none' | 'locked' | 'open'; lock: LockRow | null; waitMs: number }>;
  unlock(proof: Proof): Promise<Outcome>;
  /** Sets a lock, or changes it; the present one must be proven. */
  set(next: NewLock, proof: Proof | null): Promise<Outcome>;
  remove(proof: Proof): Promise<Outcome>;
  lockNow(): Promise<void>;
  /** Ends what a stopped background left half done. */
  resume(): Promise<void>;
}

/** @param rekeyed what was left in the journal for the old key is taken up before that key goes */
export function createLock(connection: Connection, vault: Vault, rekeyed: () => Promise<void>): Lock {
  const tries = createTries();
  const turns = createTurns();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns('lock', work);

  /** The private key, where the proof is right. */
  async function prove({ by, key }: Proof): Promise<Bytes | Outcome> {
    const { lock } = await vault.row();
    if (!lock) return 'wrong';
    if ((await tries.waitMs()) > 0) return 'wait';
    try {
      const bytes = await openBytes((await importKey({ id: KEY_ID, bytes: key })).key, ABOUT[by], lock[by].box);
      await tries.right();
      return bytes;
    } catch (error) {
      if (!(error instanceof BrokenBox)) throw error;
      await tries.wrong();
      return 'wrong';
    }
  }
  async function lockRowOf(next: NewLock, bytes: Bytes): Promise<LockRow> {
    const sealed = async (by: Proof['by']): Promise<Bytes> =>
      sealBytes(await importKey({ id: KEY_ID, bytes: next[by].key }), ABOUT[by], bytes);
    const { salt, t, m, p } = next.passphrase;
    return {
      passphrase: { salt, t, m, p, box: await sealed('passphrase') },
      recovery: { salt: next.recovery.salt, box: await sealed('recovery') },
    };
  }
  /** A new pair: the old private key cannot be taken out of the browser, so it cannot be wrapped. */
  async function firstLock(next: NewLock): Promise<void> {
    const { generation, privateKey, publicBytes } = await vault.row();
    if (!privateKey) throw new Error('The lock is damaged.');
    const pair = await newPair(true);
    const bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
    const lock = await lockRowOf(next, bytes);
    await vault.memory.putPrivateKey(bytes);
    await vault.changeRow({
      generation: generation + 1,
      publicBytes: await publicBytesOf(pair.publicKey),
      privateKey: null,
      lock,
      previous: { generation, privateKey, publicBytes },
    });
    await rekey();
  }
  async function rekey(): Promise<void> {
    await rewrapKeys(connection, vault);
    await rekeyed();
    await rewrapKeys(connection, vault);
    await vault.changeRow({ previous: null });
  }

  return {
    async state() {
      const { lock } = await vault.row();
      const isOpen = await vault.isOpen();
      return { state: lock === null ? 'none' : isOpen ? 'open' : 'locked', lock, waitMs: await tries.waitMs() };
    },
    unlock: (proof) =>
      inTurn(async () => {
        const proven = await prove(proof);
        if (typeof proven === 'string') return proven;
        await vault.memory.putPrivateKey(proven);
        return 'done';
      }),
    set: (next, proof) =>
      inTurn(async () => {
        await vault.ready();
        if ((await vault.row()).lock === null) {
          await firstLock(next);
          return 'done';
        }
        const proven = proof ? await prove(proof) : 'wrong';
        if (typeof proven === 'string') return proven;
        await vault.changeRow({ lock: await lockRowOf(next, proven) });
        await vault.memory.putPrivateKey(proven);
        return 'done';
      }),
    remove: (proof) =>
      inTurn(async () => {
        const proven = await prove(proof);
        if (typeof proven === 'string') return proven;
        await vault.changeRow({ privateKey: await importPrivate(proven), lock: null });
        await vault.memory.putPrivateKey(undefined);
        return 'done';
      }),
    lockNow: () =>
      inTurn(async () => {
        if ((await vault.row()).lock === null) return;
        const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
        await vault.memory.keepVisitKeys((tabId) => open.has(tabId));
        await vault.memory.putPrivateKey(undefined);
        vault.forgetKeys();
      }),
    resume: () =>
      inTurn(async () => {
        if ((await vault.row()).previous) await rekey();
      }),
  };
}

const KEY_ID = '0000000000000000'; // the box of a private key names no data key
const ABOUT = {
  passphrase: ['private key', 'passphrase'],
  recovery: ['private key', 'recovery'],
} as const;
