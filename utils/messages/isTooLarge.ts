/** Most text in one message, UTF-16 units: two of the longest values, and room; browsers refuse 64 MB. */
const MOST_TEXT = 40 * 1024 * 1024;
/** Most values, lists and objects in one message: the largest forms have ten thousand fields of some twenty each. */
const MOST_PARTS = 2_000_000;
/** No message is nested deeper than a table of a draft of an answer. */
const MOST_DEPTH = 16;

/** Whether a message is larger than any that we send. Looked at before it is parsed, and without calling itself. */
export function isTooLarge(message: unknown): boolean {
  let text = 0;
  let parts = 0;
  let level: unknown[] = [message];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return true;
    const next: unknown[] = [];
    for (const part of level) {
      if (typeof part === 'string') text += part.length;
      else if (Array.isArray(part)) {
        if (parts + next.length + part.length > MOST_PARTS) return true;
        for (const value of part as unknown[]) next.push(value);
      } else if (typeof part === 'object' && part !== null) {
        for (const [name, value] of Object.entries(part)) {
          text += name.length;
          next.push(value);
        }
      }
    }
    parts += level.length;
    if (text > MOST_TEXT || parts + next.length > MOST_PARTS) return true;
    level = next;
  }
  return false;
}
