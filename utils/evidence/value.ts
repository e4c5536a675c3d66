import * as z from 'zod/mini';
import { base64, fromBase64 } from './bytes';
import { Count, Digest, Plain } from './strictJson';

/**
 * A string as it stood in the field. Never normalised; one with a lone surrogate (the DOM allows it, UTF-8 does
 * not) is kept as UTF-16, little-endian.
 */
const Text = z.union([
  Plain,
  z.strictObject({ u16: z.string().check(z.refine((text) => (fromBase64(text)?.length ?? 1) % 2 === 0)) }),
]);
export type Text = z.infer<typeof Text>;

/** A file of the package, named by its SHA-256: a picture of the page, or its HTML. */
export const BlobRef = z.strictObject({ blob: Digest, type: z.enum(['html', 'png', 'jpg', 'txt']), size: Count });
export type BlobRef = z.infer<typeof BlobRef>;

/** What a disclosure may say: a text, a tick, chosen options as [value, text], formatted text, a file, or nothing. */
export const Value = z.union([
  Text,
  z.boolean(),
  z.null(),
  z.strictObject({ html: Text, text: Text }),
  z.array(z.tuple([Text, Text])),
  BlobRef,
]);
export type Value = z.infer<typeof Value>;

export function textValue(text: string): Text {
  if (text.isWellFormed()) return text;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return { u16: base64(bytes) };
}

/** The string again, lone surrogates and all. */
export function stringOf(text: Text): string {
  if (typeof text === 'string') return text;
  const bytes = fromBase64(text.u16) ?? new Uint8Array();
  const view = new DataView(bytes.buffer);
  let string = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) string += String.fromCharCode(view.getUint16(at, true));
  return string;
}

/** The string of a value that is nothing but one; '' for any other. */
export function plainText(value: Value): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'u16' in value ? stringOf(value) : '';
}
