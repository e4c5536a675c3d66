import { useState } from 'preact/hooks';

let last = 0;

/**
 * An id that no other element of this page has, the same at every drawing. Preact's own counts from 0 again when a page
 * is drawn for the third time (11.2.0: `options._root` looks for the count on the node above the one that has it): a
 * field that appeared after a setting was changed shared its id with a heading, and had no name any more.
 */
export function useId(): string {
  const [id] = useState(() => `id-${String(++last)}`);
  return id;
}
