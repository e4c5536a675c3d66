import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashFile } from '../../../utils/receipts/hashFile';

const MB = 1024 * 1024;

/** A file that exists only piece by piece, as one of 500 MB does in a browser. Remembers how much was asked for at once. */
class PiecewiseFile extends Blob {
  most = 0;
  readonly #size: number;

  constructor(size: number) {
    super([]);
    this.#size = size;
  }

  override get size(): number {
    return this.#size;
  }

  override slice(from = 0, to = this.#size): Blob {
    const end = Math.min(to, this.#size);
    this.most = Math.max(this.most, end - from);
    return new Blob([pieceOf(from, end)]);
  }
}

const pieceOf = (from: number, to: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(to - from).fill((from / MB) & 255);

function digestOf(size: number): string {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += MB) hash.update(pieceOf(at, Math.min(at + MB, size)));
  return hash.digest('hex');
}

it.each([0, 1, MB - 1, MB, MB + 1, 24 * MB + 7])(
  'a receipt would name another file than the one of %i bytes, or need all of it at once',
  async (size) => {
    const file = new PiecewiseFile(size);
    const parts: number[] = [];
    expect(await hashFile(file, (part) => parts.push(part), new AbortController().signal)).toBe(digestOf(size));
    expect(file.most).toBeLessThanOrEqual(MB);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    if (size > 0) expect(parts.at(-1)).toBe(1);
  },
);

it('a page that is left would be kept busy with half a gigabyte', async () => {
  const file = new PiecewiseFile(500 * MB);
  const leaving = new AbortController();
  let read = 0;
  const hashing = hashFile(
    file,
    () => {
      if (++read === 3) leaving.abort();
    },
    leaving.signal,
  );
  await expect(hashing).rejects.toThrow();
  expect(read).toBe(3);
});

it('a file that was taken away meanwhile would get a fingerprint all the same', async () => {
  const gone = new PiecewiseFile(2 * MB);
  gone.slice = () => {
    throw new DOMException('The file could not be read.', 'NotReadableError');
  };
  await expect(hashFile(gone, () => undefined, new AbortController().signal)).rejects.toThrow('could not be read');
});
