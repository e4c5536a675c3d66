/** Raw Snappy (https://github.com/google/snappy/blob/main/format_description.txt); undefined where it is none. */
export function unsnappy(data: Buffer): Buffer | undefined {
  let at = 0;
  const varint = (): number => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = data[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80 || shift > 28) return value >>> 0;
      shift += 7;
    }
  };
  const length = varint();
  if (length > 64 * 1024 * 1024) return undefined;
  const out = Buffer.alloc(length);
  let filled = 0;
  while (at < data.length) {
    const tag = data[at++] ?? 0;
    if ((tag & 3) === 0) {
      let size = tag >> 2;
      if (size >= 60) {
        const bytes = size - 59;
        if (at + bytes > data.length) return undefined;
        size = data.readUIntLE(at, bytes);
        at += bytes;
      }
      size++;
      if (at + size > data.length || filled + size > length) return undefined;
      data.copy(out, filled, at, at + size);
      [at, filled] = [at + size, filled + size];
      continue;
    }
    const kind = tag & 3;
    const offsetBytes = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (at + offsetBytes > data.length) return undefined;
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? ((tag >> 5) << 8) | (data[at] ?? 0) : data.readUIntLE(at, offsetBytes);
    at += offsetBytes;
    if (offset === 0 || offset > filled || filled + size > length) return undefined;
    for (let n = 0; n < size; n++) out[filled + n] = out[filled + n - offset] ?? 0;
    filled += size;
  }
  return filled === length ? out : undefined;
}
