import { hex, type Bytes } from '../bytes';

/** One element of DER (X.690): its tag, its content, and all of its bytes. */
export interface Der {
  tag: number;
  content: Bytes;
  /** Tag and length too: what signatures are made over. */
  bytes: Bytes;
}

export class NotDer extends Error {}

/** Tags that time stamps use. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific and constructed. */
  context: (n: number): number => 0xa0 + n,
} as const;

const MOST_ELEMENTS = 2_000; // a token with its whole chain has some hundreds

/** The elements that stand one after the other in these bytes, to their very end. Definite lengths in their shortest form only. */
export function elementsOf(bytes: Bytes): Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    found.push(element);
    at += element.bytes.length;
    if (found.length > MOST_ELEMENTS) throw new NotDer('too many elements');
  }
  return found;
}

function elementAt(bytes: Bytes, start: number): Der {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new NotDer('an element is cut off');
  let [length, head] = [first, 2];
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new NotDer('a length has no definite form');
    length = 0;
    for (let n = 0; n < count; n++) length = length * 256 + (bytes[start + 2 + n] ?? 0);
    head += count;
    if (length < 0x80 || length < 256 ** (count - 1)) throw new NotDer('a length is not in its shortest form');
  }
  const end = start + head + length;
  if (end > bytes.length) throw new NotDer('an element is longer than what holds it');
  return { tag, content: bytes.slice(start + head, end), bytes: bytes.slice(start, end) };
}

/** The one element that these bytes are. */
export function elementOf(bytes: Bytes, tag: number): Der {
  const [only, ...others] = elementsOf(bytes);
  if (!only || others.length > 0) throw new NotDer('not one element');
  return need(only, tag);
}

export function need(element: Der | undefined, tag: number): Der {
  if (element?.tag !== tag) throw new NotDer(`element ${tag.toString(16)} is missing`);
  return element;
}

/** The elements inside of a constructed one. */
export function partsOf(element: Der | undefined, tag: number): Der[] {
  return elementsOf(need(element, tag).content);
}

/** "1.2.840…" */
export function oidOf(element: Der | undefined): string {
  const { content } = need(element, TAG.oid);
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(number)) throw new NotDer('a number is too large');
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** UTCTime or GeneralizedTime in UTC with seconds, as milliseconds since the epoch. */
export function timeOf(element: Der | undefined): number {
  const text = new TextDecoder('ascii').decode(element?.content);
  const full = element?.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second, part = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,6})?Z$/.exec(full) ?? [];
  const at = Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${part}Z`,
  );
  if (Number.isNaN(at)) throw new NotDer('a time does not exist');
  return at;
}

export function integerText(element: Der | undefined): string {
  return hex(need(element, TAG.integer).content);
}
