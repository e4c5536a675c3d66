import { concat, fromBase64, fromUtf8, base64, hex, utf8, type Bytes } from '../evidence/bytes';
import { BrokenBox, openJson, sealJson, type About, type DataKey } from './box';
import { importKey } from './dataKey';
import type { Cost } from './passphrase';

/**
 * A backup: one line that says what it is and how its key is made, then parts, each sealed and in its place: a part that
 * is missing, changed, or moved is noticed before anything is restored. `[length (4, most significant first), box]…`
 */
const MAGIC = 'HOLDFAST BACKUP 1';
const MOST_BYTES = 2 ** 31; // of a file that is read
const KEY_ID = '0000000000000000'; // made of the passphrase: it has no name

/** Why a file is not restored. */
export type Refusal = 'notBackup' | 'newer' | 'damaged' | 'passphrase';

export class BackupRefused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(`The backup was refused: ${why}.`);
    this.name = 'BackupRefused';
    this.why = why;
  }
}

/** How the key of a file is made. */
export interface Making extends Cost {
  salt: Bytes;
}

/** @param parts everything there is to keep, in order */
export async function writeBackup(key: Bytes, making: Making, parts: AsyncIterable<unknown>): Promise<Bytes[]> {
  const { salt, t, m, p } = making;
  const head = utf8(`${MAGIC} ${JSON.stringify({ salt: base64(salt), t, m, p })}\n`);
  const seal = await sealer(key, head);
  const file: Bytes[] = [head, await seal('check', 0, 'Holdfast')];
  let count = 0;
  for await (const part of parts) file.push(await seal('part', count++, part));
  file.push(await seal('end', count, { count }));
  return file;
}

async function sealer(key: Bytes, head: Bytes) {
  const dataKey = await keyOf(key);
  return async (kind: Kind, place: number, content: unknown): Promise<Bytes> => {
    const box = await sealJson(dataKey, about(head, kind, place), content);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, box.length);
    return concat(length, box);
  };
}

type Kind = 'check' | 'part' | 'end';
const about = (head: Bytes, kind: Kind, place: number): About => ['backup', hex(head), kind, place];
const keyOf = (bytes: Bytes): Promise<DataKey> => importKey({ id: KEY_ID, bytes });

/** How the key of this file is made. Throws `BackupRefused`. */
export function makingOf(file: Bytes): Making {
  const [head] = headOf(file);
  const [, json = ''] = /^HOLDFAST BACKUP 1 (\{.*\})\n$/.exec(textOf(head)) ?? [];
  try {
    const { salt, t, m, p } = JSON.parse(json) as Record<string, unknown>;
    const bytes = typeof salt === 'string' ? fromBase64(salt) : undefined;
    if (!bytes || typeof t !== 'number' || typeof m !== 'number' || typeof p !== 'number')
      throw new BackupRefused('damaged');
    return { salt: bytes, t, m, p };
  } catch {
    throw new BackupRefused('damaged');
  }
}

function textOf(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new BackupRefused('notBackup');
  }
}

/** The first line with its end, and where the parts begin. */
function headOf(file: Bytes): [head: Bytes, at: number] {
  const LONGEST = 400;
  const end = file.subarray(0, LONGEST).indexOf(0x0a) + 1;
  const head = file.slice(0, end);
  const text = end === 0 ? '' : textOf(head);
  if (/^HOLDFAST BACKUP ([2-9]|\d\d)/.test(text)) throw new BackupRefused('newer');
  if (!text.startsWith(`${MAGIC} `) || file.length > MOST_BYTES) throw new BackupRefused('notBackup');
  return [head, end];
}

/** All parts of a file, once every one of them has been found whole and in its place. Throws `BackupRefused`. */
export async function readBackup(file: Bytes, key: Bytes): Promise<unknown[]> {
  const dataKey = await keyOf(key);
  const [head, start] = headOf(file);
  const boxes = boxesIn(file, start);
  const open = async (kind: Kind, place: number, box: Bytes | undefined): Promise<unknown> => {
    try {
      if (!box) throw new BrokenBox();
      return await openJson(dataKey.key, about(head, kind, place), box);
    } catch {
      throw new BackupRefused(kind === 'check' ? 'passphrase' : 'damaged');
    }
  };
  const [check, ...rest] = boxes;
  await open('check', 0, check);
  const parts: unknown[] = [];
  for (const [place, box] of rest.slice(0, -1).entries()) parts.push(await open('part', place, box));
  await open('end', parts.length, rest.at(-1));
  return parts;
}

function boxesIn(file: Bytes, start: number): Bytes[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const boxes: Bytes[] = [];
  for (let at = start; at < file.length;) {
    const length = at + 4 <= file.length ? view.getUint32(at) : Infinity;
    if (at + 4 + length > file.length) throw new BackupRefused('damaged');
    boxes.push(file.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return boxes;
}
