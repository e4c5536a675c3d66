import { crc32 } from 'node:zlib';
import { concat, utf8, type Bytes } from '../../../utils/evidence/bytes';

/** One file of a zip made by hand, with whatever is wrong about it. */
export interface RawEntry {
  name: string | Uint8Array;
  content: Uint8Array;
  /** The name in the local header, where it differs. */
  localName?: string;
  method?: number;
  flags?: number;
  /** Declared size, where it lies. */
  size?: number;
  /** Stored size of compressed content. */
  mode?: number;
  crc?: number;
  /** Bytes before the place where its content begins that the list of files says it begins at. */
  early?: number;
}

/** A zip without any of a writer's scruples. */
export function rawZip(entries: readonly RawEntry[]): Bytes {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const {
    name,
    content,
    localName,
    method = 0,
    flags = 0x0800,
    size = content.length,
    mode = 0o100664,
    crc,
    early = 0,
  } of entries) {
    const raw = typeof name === 'string' ? utf8(name) : name;
    const rawLocal = localName === undefined ? raw : utf8(localName);
    const sum = crc ?? crc32(content);
    const common = [u16(20), u16(flags), u16(method), u16(0), u16(0x2821), u32(sum), u32(content.length), u32(size)];
    const header = concat(u32(0x04034b50), ...common, u16(rawLocal.length), u16(0), rawLocal, content);
    central.push(
      concat(
        u32(0x02014b50),
        u16(0x032d),
        ...common,
        u16(raw.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(mode * 65_536),
        u32(offset - early),
        raw,
      ),
    );
    local.push(header);
    offset += header.length;
  }
  const directory = concat(...central);
  const end = concat(
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  );
  return concat(...local, directory, end);
}

const u16 = (n: number): Bytes => Uint8Array.of(n & 255, (n >>> 8) & 255);
const u32 = (n: number): Bytes => concat(u16(n & 0xffff), u16(n >>> 16));
