import { crc32, deflateSync } from 'node:zlib';
import { concat, utf8, type Bytes } from '../../../utils/evidence/bytes';

/** A picture that any program can show: the same bytes everywhere, because nothing in it is compressed. */
export function picture(width: number, height: number): Bytes {
  const row = (y: number): number[] => [0, ...Array.from({ length: width }, (_, x) => (x * 2 + y * 3) & 255)];
  const pixels = Uint8Array.from(Array.from({ length: height }, (_, y) => row(y)).flat());
  const EIGHT_BITS_OF_GREY = [8, 0, 0, 0, 0];
  return concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', concat(u32(width), u32(height), Uint8Array.from(EIGHT_BITS_OF_GREY))),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', new Uint8Array()),
  );
}

function chunk(type: string, content: Uint8Array): Bytes {
  const body = concat(utf8(type), content);
  return concat(u32(content.length), body, u32(crc32(body)));
}

const u32 = (n: number): Bytes => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
