import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure, type Entry, type FileEntry } from '@zip.js/zip.js';
import { makeZip } from 'client-zip';
import { sameBytes, type Bytes } from './bytes';
import { limit } from './limits';
import { EXIT, Refusal } from './refusal';

export type Files = ReadonlyMap<string, Bytes>;

configure({ useWebWorkers: false });

/** The date of every file in a package: when it was made stands in `export.json`, which is signed. */
const DATE = new Date(2000, 0, 1);
/** Names that a file of a package can have; anything else is refused before it is looked at. */
const NAME = /^(?:anchors\/|blobs\/)?[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9]+)+$/;
const [LINK, KIND] = [0xa000, 0xf000]; // of the Unix mode

/** The zip of these files, stored, in this order; the same files give the same bytes, everywhere and always. */
export async function writeContainer(files: Files): Promise<Bytes> {
  return new Uint8Array(await new Response(streamOf(files)).arrayBuffer());
}

/** Whether a zip is, byte for byte, the one that we would write: nothing can hide between its files. */
export async function isOurContainer(zip: Bytes, files: Files): Promise<boolean> {
  let at = 0;
  for await (const part of partsOf(streamOf(files))) {
    if (!sameBytes(zip.subarray(at, at + part.length), part)) return false;
    at += part.length;
  }
  return at === zip.length;
}

function streamOf(files: Files): ReadableStream<Uint8Array> {
  return makeZip([...files].map(([name, input]) => ({ name, input, lastModified: DATE })));
}

/** Safari walks over no stream by itself. */
async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** The files of a package, in their order. Throws a `Refusal` (20 or 21) for any zip that two programs could read differently. */
export async function readContainer(zip: Bytes): Promise<Map<string, Bytes>> {
  limit('archive', zip.length, 'The size of the zip');
  checkEnd(zip);
  const reader = new ZipReader(new Uint8ArrayReader(zip), { strictness: 'strict' });
  try {
    const entries = await reader.getEntries();
    checkEntries(entries, zip.length);
    const files = new Map<string, Bytes>();
    for (const entry of entries) if (!entry.directory) files.set(entry.filename, await contentOf(entry));
    return files;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw malformed(`The zip is damaged or unsafe: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    await reader.close();
  }
}

/**
 * The end of the zip, before a parser sees it: a directory of millions of entries would cost the reader's memory
 * before it could be refused.
 */
function checkEnd(zip: Bytes): void {
  const END = 22; // bytes of the record that ends a zip without a comment
  if (zip.length < END) throw malformed('This is no zip, or its end is missing.');
  const view = new DataView(zip.buffer, zip.byteOffset + zip.length - END, END);
  if (view.getUint32(0, true) !== 0x06054b50) throw malformed('This is no zip, or something follows its end.');
  limit('files', view.getUint16(10, true), 'The number of files');
  limit('directory', view.getUint32(12, true), 'The list of files');
}

function checkEntries(entries: readonly Entry[], size: number): void {
  limit('files', entries.length, 'The number of files');
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  limit('archive', total, 'What is in the zip');
  if (total > 100 * size) {
    throw new Refusal(EXIT.limit, 'BOMB', 'The zip would unpack to more than a hundred times its size.');
  }
  const twins = new Set<string>();
  for (const entry of entries) {
    const name = JSON.stringify(entry.filename);
    if (entry.directory || !NAME.test(entry.filename)) throw malformed(`A package has no file called ${name}.`);
    if (entry.encrypted) throw malformed(`${name} is encrypted.`);
    if (entry.compressionMethod !== 0) throw malformed(`${name} is compressed; the files of a package are stored.`);
    if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) throw malformed(`${name} is a link.`);
    const folded = entry.filename.normalize('NFC').toLowerCase();
    if (twins.has(folded)) throw malformed(`Two files are called ${name}, but for capitals or accents.`);
    twins.add(folded);
  }
}

async function contentOf(entry: FileEntry): Promise<Bytes> {
  const options = { strictness: 'strict', checkCrc32: true, checkOverlappingEntry: true } as const;
  return new Uint8Array(await entry.getData(new Uint8ArrayWriter(), options));
}

function malformed(sentence: string): Refusal {
  return new Refusal(EXIT.malformed, 'CONTAINER', sentence);
}
