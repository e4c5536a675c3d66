/** As many visits as are remembered; the ones read longest ago go first. */
const MOST = 5_000;

/**
 * What was read and opened, so that a search does not open a hundred thousand boxes each time. True while this background
 * is the only writer: a change forgets what it changes, before and after it is made.
 */
export interface ReadMemory<T> {
  read(key: string, read: () => Promise<T>): Promise<T>;
  whileChanging(key: string, change: () => Promise<void>): Promise<void>;
  forget(key: string): void;
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
    async whileChanging(key, change) {
      changed(key);
      try {
        await change();
      } finally {
        changed(key);
      }
    },
    forget: changed,
    clear() {
      cleared++;
      known.clear();
    },
  };
}
