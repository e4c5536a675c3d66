/** As many visits as are remembered; the ones read longest ago go first. */
const MOST = 5_000;

/**
 * What was read and opened, so that a search does not open a hundred thousand boxes each time. True while this background
 * is the only writer: a change forgets what it changes, before and after it is made.
 */
export interface ReadMemory<T> {
  read(key: string, read: () => Promise<T>): Promise<T>;
  /** To be called before a change and after it. */
  forget(key: string): void;
  /** Counts the changes of a key. */
  changesOf(key: string): number;
  clear(): void;
}

export function createReadMemory<T>(): ReadMemory<T> {
  const known = new Map<string, T>();
  /** Counts changes: what was being read while one was made is not remembered. */
  const changes = new Map<string, number>();
  let cleared = 0;
  const changed = (key: string): void => {
    known.delete(key);
    changes.set(key, (changes.get(key) ?? 0) + 1);
  };
  return {
    async read(key, read) {
      const held = known.get(key);
      if (held !== undefined) {
        known.delete(key); // to the end: read last
        known.set(key, held);
        return held;
      }
      const [before, run] = [changes.get(key), cleared];
      const made = await read();
      if (changes.get(key) === before && cleared === run) known.set(key, made);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      return made;
    },
    forget: changed,
    changesOf: (key) => changes.get(key) ?? 0,
    clear() {
      cleared++;
      known.clear();
    },
  };
}

/** Has the memories forget what a change makes untrue: before, so that nobody reads the old, and after, so that nobody keeps it. */
export async function whileChanging(
  key: string,
  memories: readonly Pick<ReadMemory<unknown>, 'forget'>[],
  change: () => Promise<void>,
): Promise<void> {
  for (const memory of memories) memory.forget(key);
  try {
    await change();
  } finally {
    for (const memory of memories) memory.forget(key);
  }
}
