import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { unsnappy } from './snappy.ts';

/** Files of the browser's own history and state of pages, which no extension can change. */
export const OF_BROWSER =
  /^Default\/(Sessions|History|Favicons|Network|Cache|Code Cache|Shared Dictionary|Top Sites)|^segmentation_platform/;

/**
 * Which of these texts stand anywhere in the files under a folder, in UTF-8 or UTF-16: in the bytes as they are, and in
 * the blocks of LevelDB tables, which Chromium compresses. By text: the files that hold it.
 */
export async function findOnDisk(folder: string, texts: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const needles = texts.map((text) => ({ text, forms: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')] }));
  for (const file of await filesUnder(folder)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0)); // went away meanwhile: a lock, a temporary file
    const parts = file.endsWith('.ldb') ? [bytes, ...blocksOf(bytes)] : [bytes];
    for (const part of parts) {
      for (const { text, forms } of needles) {
        if (!forms.some((form) => part.includes(form))) continue;
        const name = relative(folder, file);
        const known = found.get(text) ?? [];
        if (!known.includes(name)) found.set(text, [...known, name]);
      }
    }
  }
  return found;
}

export async function filesUnder(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const FOOTER = 48; // bytes
const TRAILER = 5; // of a block: how it is compressed, and a checksum
const SNAPPY = 1;

/** The blocks of a LevelDB table, as they were before they were compressed. */
function blocksOf(table: Buffer): Buffer[] {
  if (table.length < FOOTER) return [];
  const footer = table.subarray(-FOOTER);
  const [, afterMeta] = handleAt(footer, 0);
  const [index] = handleAt(footer, afterMeta);
  return handlesIn(blockAt(table, index)).map((handle) => blockAt(table, handle));
}

interface Handle {
  offset: number;
  size: number;
}

function blockAt(table: Buffer, { offset, size }: Handle): Buffer {
  const raw = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY ? (unsnappy(raw) ?? Buffer.alloc(0)) : raw;
}

/** The handles in an index block: entries of [shared, own, length of value, key, value]. */
function handlesIn(block: Buffer): Handle[] {
  if (block.length < TRAILER - 1) return [];
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const handles: Handle[] = [];
  for (let at = 0; at < end;) {
    const [, afterShared] = varintAt(block, at);
    const [own, afterOwn] = varintAt(block, afterShared);
    const [length, start] = varintAt(block, afterOwn);
    handles.push(handleAt(block, start + own)[0]);
    at = start + own + length;
  }
  return handles;
}

function handleAt(bytes: Buffer, at: number): [Handle, number] {
  const [offset, afterOffset] = varintAt(bytes, at);
  const [size, end] = varintAt(bytes, afterOffset);
  return [{ offset, size }, end];
}

function varintAt(bytes: Buffer, from: number): [number, number] {
  let [value, scale, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return [value, at];
    scale *= 128;
  }
}
