/**
 * Names in the order in which people look for them: "Trip 2" before "Trip 10". Written by hand: what `Intl` thinks of
 * the order changes from browser to browser. What was disclosed comes in the order of its digests, which is none.
 */
export function byName(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [at, part] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (part === other) continue;
    const [one, two] = [Number(part), Number(other)];
    return Number.isNaN(one) || Number.isNaN(two) ? (part < other ? -1 : 1) : one - two;
  }
  return left.length - right.length;
}

const partsOf = (name: string): string[] => name.match(/\d{1,15}|\D+/g) ?? [];
