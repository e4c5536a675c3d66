/** Advance widths of Arial, in parts of its height, rounded up; Helvetica and Liberation Sans have the same. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[ijl'’|]/, 0.23],
  [/[ft I.,:;/!·\\[\]]/, 0.28],
  [/[r()\-"“”‹›°*]/, 0.36],
  [/[csxzkvyJ]/, 0.5],
  [/[a-ln-v0-9_?«»$#+−<>=~]/, 0.585],
  [/[ABEFHKLNPRSTUVXYZCDw&]/, 0.723],
  [/[GMOQm]/, 0.834],
];
export const WIDEST = 1.02; // W, @, dashes, and every letter of a script that Arial may not have

/** Looked up once for each letter: a report has millions. */
const known = new Map<string, number>();

/** Width of one letter; an accent does not widen it. */
export function widthOf(letter: string): number {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const bare = letter.normalize('NFD').charAt(0);
  const width = WIDTHS.find(([letters]) => letters.test(bare))?.[1] ?? WIDEST;
  known.set(letter, width);
  return width;
}
