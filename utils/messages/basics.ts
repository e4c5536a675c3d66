import * as z from 'zod/mini';

/** Longest single value that is kept, in UTF-16 units. Longer ones are refused with one clear sentence. */
export const MAX_VALUE_LENGTH = 16 * 1024 * 1024;
/** Most changes in one message; a larger batch is split by the sender. */
export const MAX_CHANGES = 500;

export const Id = z.string().check(z.maxLength(64), z.regex(/^[\w:.-]+$/));
export const Words = z.string().check(z.maxLength(4_000));
export const Long = z.string().check(z.maxLength(MAX_VALUE_LENGTH));
/** Wall clock, milliseconds since the epoch. */
export const Time = z.number();
