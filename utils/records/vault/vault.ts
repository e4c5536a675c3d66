import { hex, utf8, type Bytes } from '../../evidence/bytes';
import { keyIdOf, openJson, sealJson, BrokenBox, type About, type Box, type DataKey } from '../../sealing/box';
import { importKey, newRawKey, type RawKey } from '../../sealing/dataKey';
import { unwrapKey, wrapKey, type Pair } from '../../sealing/wrap';
import type { Connection } from '../database';
import { resealClear } from '../reseal';
import type { KeyRow, VaultRow } from './rows';
import { write } from '../write';
import { sessionKeyMemory, type KeyMemory } from './keyMemory';
import { Locked } from './locked';
import { importPrivate } from './privateKey';
import { getVaultRow, publishKey, putVaultRow } from './vaultRow';
import { newWordKey } from './wordKey';

/**
 * Seals what is written and opens what is read. Each visit and each matter has a data key of its own, wrapped to the
 * installation's public key: keeping needs no secret, and one keystroke costs one AES operation.
 */
export interface Vault {
  /** Resolves when the keys are there and everything from before encryption has been sealed. */
  ready(): Promise<void>;
  seal(scope: Scope, about: About, content: unknown): Promise<Box>;
  /** What a box holds. Throws `Locked`, or `BrokenBox`. The shape is what we sealed: nobody else can seal for our keys. */
  open<T>(scope: Scope, about: About, box: Box): Promise<T>;
  /** Opens a journal entry that a page wrapped by itself, before we knew its key. */
  unwrap(id: string, wrapped: Uint8Array, about: About): Promise<RawKey>;
  /** Takes the key that a page made for its visit. */
  adopt(visitId: string, tabId: number, key: RawKey): Promise<void>;
  /** The same key, where it is at hand. */
  findKey(scope: Scope, id: string): Promise<DataKey | undefined>;
  /** Sixteen bits of a keyed digest: finds rows without saying what is in them, and too short to try guesses with. */
  tag(...words: string[]): Promise<number>;
  /** The same, whole: names a row by words that must not stand in it. */
  mark(...words: string[]): Promise<string>;
  /** Whether the archive can be read. */
  isOpen(): Promise<boolean>;
  /** Destroys the keys of a scope: whatever was sealed with them is gone. */
  destroy(scopes: readonly Scope[]): Promise<void>;
  row(): Promise<VaultRow>;
  changeRow(change: Partial<VaultRow>): Promise<VaultRow>;
  /** Forgets every key that was read, and has others forget what they opened; open tabs' keys are found again in `memory`. */
  forgetKeys(): void;
  onForget(forget: () => void): void;
  /** The database was emptied: keys are made anew. */
  beginAnew(): void;
  readonly memory: KeyMemory;
}

export type Scope = `visit:${string}` | `file:${string}` | `log:${string}` | 'aside';

export function createVault(connection: Connection, memory: KeyMemory = sessionKeyMemory()): Vault {
  let reading: Promise<VaultRow> | undefined;
  let preparing: Promise<void> | undefined;
  let unlocked: CryptoKey | undefined;
  /** By scope: what new content is sealed with. */
  const current = new Map<Scope, Promise<DataKey>>();
  /** By scope and id: what old content opens with. */
  const known = new Map<string, DataKey>();
  const forgetting: (() => void)[] = [];

  function row(): Promise<VaultRow> {
    reading ??= getVaultRow(connection).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  }
  async function changeRow(change: Partial<VaultRow>): Promise<VaultRow> {
    const next = { ...(await row()), ...change };
    await putVaultRow(connection, next);
    reading = Promise.resolve(next);
    await publishKey(next);
    return next;
  }
  async function prepare(): Promise<void> {
    await publishKey(await row());
    if (!(await row()).wordKey) await changeRow({ wordKey: await newWordKey() }); // from before there was one
    if ((await row()).resealed) return;
    await resealClear(connection, vault);
    await changeRow({ resealed: true });
  }

  /** The pair of a generation, where its private half is at hand. */
  async function findPair(generation: number): Promise<Pair | undefined> {
    const { publicBytes, privateKey, previous, ...vaultRow } = await row();
    if (previous && previous.generation === generation) return previous;
    if (vaultRow.generation !== generation) return undefined;
    if (privateKey) return { privateKey, publicBytes };
    if (!unlocked) {
      const bytes = await memory.findPrivateKey();
      unlocked = bytes && (await importPrivate(bytes));
    }
    return unlocked && { privateKey: unlocked, publicBytes };
  }

  async function store(scope: Scope, raw: RawKey): Promise<DataKey> {
    const { generation, publicBytes } = await row();
    const wrapped = await wrapKey(publicBytes, raw, [scope, generation]);
    const keyRow: KeyRow = { scope, id: raw.id, generation, wrapped };
    await connection.use((db) => write(db, ['keys'], async (tx) => void (await tx.objectStore('keys').put(keyRow))));
    return remember(scope, await importKey(raw));
  }
  function remember(scope: Scope, key: DataKey): DataKey {
    known.set(`${scope} ${key.id}`, key);
    return key;
  }
  async function unwrapRow(keyRow: KeyRow): Promise<DataKey | undefined> {
    const pair = await findPair(keyRow.generation);
    if (!pair) return undefined;
    const raw = await unwrapKey(pair, keyRow.id, keyRow.wrapped, [keyRow.scope, keyRow.generation]);
    return importKey(raw);
  }

  async function digestOf(words: readonly string[]): Promise<Bytes> {
    const { tagKey } = await row();
    return new Uint8Array(await crypto.subtle.sign('HMAC', tagKey, utf8(JSON.stringify(words))));
  }

  function visitOf(scope: Scope): string | undefined {
    return scope.startsWith('visit:') ? scope.slice('visit:'.length) : undefined;
  }
  async function fromMemory(scope: Scope): Promise<DataKey | undefined> {
    const visitId = visitOf(scope);
    const raw = visitId === undefined ? undefined : await memory.findVisitKey(visitId);
    return raw && remember(scope, await importKey(raw));
  }
  async function currentKey(scope: Scope): Promise<DataKey> {
    const held = await fromMemory(scope);
    if (held) return held;
    const rows = await connection.use((db) => db.getAll('keys', ofScope(scope)));
    const last = rows.at(-1);
    const opened = last && (await unwrapRow(last));
    return opened ? remember(scope, opened) : store(scope, newRawKey());
  }
  async function findKey(scope: Scope, id: string): Promise<DataKey | undefined> {
    const held = known.get(`${scope} ${id}`) ?? (await fromMemory(scope));
    if (held?.id === id) return held;
    const keyRow = await connection.use((db) => db.get('keys', [scope, id]));
    if (!keyRow) return undefined;
    const opened = await unwrapRow(keyRow);
    if (!opened) throw new Locked();
    return remember(scope, opened);
  }

  const vault: Vault = {
    memory,
    row,
    changeRow,
    findKey,
    ready() {
      preparing ??= prepare().catch((error: unknown) => {
        preparing = undefined; // the caller hears of it; the next one tries again
        throw error;
      });
      return preparing;
    },
    async seal(scope, about, content) {
      const asked = current.get(scope) ?? currentKey(scope);
      current.set(scope, asked);
      asked.catch(() => current.delete(scope));
      return sealJson(await asked, [scope, ...about], content);
    },
    async open<T>(scope: Scope, about: About, box: Box): Promise<T> {
      const found = await findKey(scope, keyIdOf(box));
      if (!found) throw new BrokenBox();
      return (await openJson(found.key, [scope, ...about], box)) as T;
    },
    async unwrap(id, wrapped, about) {
      const { generation, previous } = await row();
      const pairs = await Promise.all([findPair(generation), previous ? findPair(previous.generation) : undefined]);
      for (const pair of pairs) {
        const raw = pair && (await unwrapKey(pair, id, wrapped, about).catch(() => undefined));
        if (raw) return raw;
      }
      throw pairs[0] ? new BrokenBox() : new Locked();
    },
    async adopt(visitId, tabId, raw) {
      const scope: Scope = `visit:${visitId}`;
      const existing = known.get(`${scope} ${raw.id}`);
      if (!existing) {
        const stored = await connection.use((db) => db.get('keys', [scope, raw.id]));
        const key = stored ? remember(scope, await importKey(raw)) : await store(scope, raw);
        current.set(scope, Promise.resolve(key));
      }
      await memory.putVisitKey(visitId, tabId, raw);
    },
    tag: async (...words) => new DataView((await digestOf(words)).buffer).getUint16(0),
    mark: async (...words) => hex(await digestOf(words)),
    async isOpen() {
      return (await findPair((await row()).generation)) !== undefined;
    },
    async destroy(scopes) {
      for (const scope of scopes) {
        current.delete(scope);
        for (const key of known.keys()) if (key.startsWith(`${scope} `)) known.delete(key);
        const visitId = visitOf(scope);
        if (visitId !== undefined) await memory.forgetVisitKey(visitId);
      }
      await connection.use((db) =>
        write(db, ['keys'], async (tx) => {
          for (const scope of scopes) await tx.objectStore('keys').delete(ofScope(scope));
        }),
      );
    },
    forgetKeys() {
      unlocked = undefined;
      current.clear();
      known.clear();
      for (const forget of forgetting) forget();
    },
    beginAnew() {
      reading = undefined;
      preparing = undefined;
      vault.forgetKeys();
    },
    onForget: (forget) => void forgetting.push(forget),
  };
  return vault;
}

const ofScope = (scope: Scope): IDBKeyRange => IDBKeyRange.bound([scope], [scope, []]);
