/** The same moments and texts for the same seed: what failed once can be looked at again. */
export interface Random {
  /** A whole number from 0 to less than `limit`. */
  below(limit: number): number;
  /** Letters and digits, so that a lost or doubled one shows. */
  text(length: number): string;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  return { below, text: (length) => Array.from({ length }, () => below(36).toString(36)).join('') };
}
