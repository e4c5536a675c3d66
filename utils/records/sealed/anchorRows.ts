import { base64, fromBase64, fromUtf8, hex, utf8, type Bytes } from '../../evidence/bytes';
import { findCheckpoints, originOf, readCheckpoint } from '../../evidence/checkpoint';
import { sha256 } from '../../evidence/hash';
import { NotDer } from '../../evidence/timestamp/der';
import { readToken } from '../../evidence/timestamp/token';
import { fingerprintOf } from '../../evidence/signature';
import type { Connection } from '../database';
import { checkpointOf } from './deviceLog';
import type { AnchorRow } from './logRows';
import type { About } from '../../sealing/box';
import type { Opener } from '../vault/opener';
import type { Vault } from '../vault/vault';
import { write } from '../write';
import type { World } from './world';

/** Why a file is not attached. */
export type Unfit = 'noCheckpoint' | 'otherStamp' | 'unreadable' | 'tooLarge' | 'unknownKind';

export interface Attached {
  name: string;
  at: number;
  size: number;
}

/** Checkpoints that were handed out, and what came back from outside. */
export interface AnchorShelf {
  fingerprint(): Promise<string>;
  /** The signed head of everything that is sealed; remembered, so that a stamp of it can be told later. */
  checkpoint(matterId: string): Promise<string>;
  attach(matterId: string, name: string, bytes: Bytes): Promise<Unfit | ''>;
  list(matterId: string): Promise<Attached[]>;
  remove(matterId: string, name: string): Promise<void>;
}

const MOST_BYTES = 20 * 1024 * 1024; // an e-mail with its own attachments
const KINDS = /\.(txt|eml|tsr|ots)$/i;

const ofMatter = (matterId: string): IDBKeyRange => IDBKeyRange.bound([matterId], [matterId, []]);

const aboutAnchor = (name: string): About => ['anchor', name];

/** What is sealed of a row: a file's name can tell whose it is. */
interface Content {
  name: string;
  /** Base64. */
  bytes: string;
}

interface OpenAnchor extends Omit<AnchorRow, 'box'> {
  /** As the file is called in a package; `name` is where its row stands. */
  file: string;
  bytes: Bytes;
}

async function openAnchor(vault: Opener, { box, ...row }: AnchorRow): Promise<OpenAnchor> {
  const content = await vault.open<Content | string>(`log:${row.matterId}`, aboutAnchor(row.name), box);
  const { name, bytes } = typeof content === 'string' ? { name: row.name, bytes: content } : content;
  return { ...row, file: name, bytes: fromBase64(bytes) ?? new Uint8Array() };
}

async function sealAnchor(vault: Vault, { file, bytes, ...row }: Omit<OpenAnchor, 'size'>): Promise<AnchorRow> {
  const content: Content = { name: file, bytes: base64(bytes) };
  const box = await vault.seal(`log:${row.matterId}`, aboutAnchor(row.name), content);
  return { ...row, size: bytes.length, box };
}

/** What was attached to a matter; and where a stamp or a proof came, the checkpoints it can be of. */
export async function readAnchorFiles(
  { use }: Connection,
  vault: Opener,
  matterId: string,
): Promise<{ name: string; bytes: Bytes }[]> {
  const all = await use((db) => db.getAll('anchors', ofMatter(matterId)));
  const open = await Promise.all(all.map((row) => openAnchor(vault, row)));
  const needsText = open.some(({ kind, file }) => kind === 'attached' && /\.(tsr|ots)$/.test(file));
  return open
    .filter(({ kind }) => needsText || kind === 'attached')
    .map(({ file, bytes }) => ({ name: file, bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)); // their rows stand in no order
}

export function anchorShelf({ use }: Connection, world: World, vault: Vault): AnchorShelf {
  async function signer() {
    const row = await use((db) => db.get('signer', 1));
    if (!row) throw new Error('There is no key yet.');
    return row;
  }
  async function put(anchor: Omit<OpenAnchor, 'size'>, instead?: AnchorRow): Promise<void> {
    const row = await sealAnchor(vault, anchor);
    await use((db) =>
      write(db, ['anchors'], async (tx) => {
        if (instead) await tx.objectStore('anchors').delete([instead.matterId, instead.name]);
        await tx.objectStore('anchors').put(row);
      }),
    );
  }
  async function attachedTo(matterId: string): Promise<OpenAnchor[]> {
    const rows = (await use((db) => db.getAll('anchors', ofMatter(matterId)))).filter(
      ({ kind }) => kind === 'attached',
    );
    return Promise.all(
      rows.map(async (row) => {
        const anchor = await openAnchor(vault, row);
        if (anchor.file !== row.name) return anchor;
        const sealed = { ...anchor, name: crypto.randomUUID() }; // from when names stood in the clear
        await put(sealed, row);
        return sealed;
      }),
    );
  }

  async function findUnfit(matterId: string, name: string, bytes: Bytes): Promise<Unfit | ''> {
    if (!KINDS.test(name)) return 'unknownKind';
    if (bytes.length > MOST_BYTES) return 'tooLarge';
    if (/\.tsr$/i.test(name)) return unfitStamp(bytes, await issued(matterId));
    if (/\.ots$/i.test(name)) return '';
    const { spki, earlier = [] } = await signer();
    const keys = [...earlier, spki];
    const notes = findCheckpoints(textIn(bytes), originOf(keys[0] ?? spki));
    const genuine = await Promise.all(notes.slice(0, 100).map((note) => readCheckpoint(note, keys)));
    return genuine.some((note) => note !== undefined) ? '' : 'noCheckpoint';
  }
  async function issued(matterId: string): Promise<OpenAnchor[]> {
    const all = await use((db) => db.getAll('anchors', ofMatter(matterId)));
    return Promise.all(all.filter(({ kind }) => kind === 'issued').map((row) => openAnchor(vault, row)));
  }

  return {
    fingerprint: async () => fingerprintOf((await signer()).spki),
    async checkpoint(matterId) {
      const row = await signer();
      const leaves = (await use((db) => db.getAll('device'))).map(({ leaf }) => leaf);
      const text = await checkpointOf(row, leaves);
      const name = `checkpoint-${String(leaves.length)}.txt`;
      // Signed anew it would be another text: the one that was handed out first stays the one.
      const known = await use((db) => db.get('anchors', [matterId, name]));
      if (known) return textIn((await openAnchor(vault, known)).bytes);
      await put({ matterId, name, file: name, kind: 'issued', at: world.now(), bytes: utf8(text) });
      return text;
    },
    async attach(matterId, name, bytes) {
      const unfit = await findUnfit(matterId, name, bytes);
      if (unfit !== '') return unfit;
      const taken = new Set((await attachedTo(matterId)).map(({ file }) => file.toLowerCase()));
      const [id, file] = [crypto.randomUUID(), freeName(name, taken)];
      await put({ matterId, name: id, file, kind: 'attached', at: world.now(), bytes });
      return '';
    },
    list: async (matterId) =>
      (await attachedTo(matterId))
        .map(({ file, at, size }) => ({ name: file, at, size }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async remove(matterId, name) {
      const found = (await attachedTo(matterId)).find(({ file }) => file === name);
      if (found) await use((db) => db.delete('anchors', [matterId, found.name]));
    },
  };
}

function unfitStamp(bytes: Bytes, issued: readonly OpenAnchor[]): Unfit | '' {
  try {
    const imprint = hex(readToken(bytes).imprint);
    return issued.some((row) => hex(sha256(row.bytes)) === imprint) ? '' : 'otherStamp';
  } catch (error) {
    if (error instanceof NotDer) return 'unreadable';
    throw error;
  }
}

function textIn(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an e-mail may be in any encoding
  }
}

/** A name that a package can have, and that none of ours is, in capitals or not. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = '', kind = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? [];
  const safe = stem
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, 60);
  const base = safe === '' || /^checkpoint-\d+$/.test(safe) ? `copy-${safe}`.replace(/-$/, '') : safe;
  for (let n = 1; ; n++) {
    const free = `${base}${n === 1 ? '' : `-${String(n)}`}.${kind.toLowerCase()}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
