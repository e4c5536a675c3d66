import type { FieldValue } from './field';
import { shapeOf } from './group';
import { sectionFold, type Keyed } from './match';
import { canonicalText, isBlank, sameValue, valueText } from './value';

export interface Valued extends Keyed {
  value: FieldValue;
  /** What the page had before the person's edit: an entry whose edits were not saved is still that entry. */
  previous?: FieldValue | null;
}

/** Entries known before against entries now: which is which, and which is gone. */
export interface Alignment<B, N> {
  pairs: [B, N][];
  missing: B[];
  added: N[];
}

/**
 * Pairs entries by content first, because rows renumber and frameworks re-use their nodes: an entry
 * that is still there word for word is that entry, wherever it stands. Then entries on the same
 * nodes or mostly alike, then blank ones by their place.
 */
export function alignEntries<B extends Valued, N extends Valued>(
  before: readonly B[][],
  now: readonly N[][],
): Alignment<B[], N[]> {
  const pairs: [B[], N[]][] = [];
  const left = new Set(before);
  const right = new Set(now);
  const pair = (b: B[], n: N[]): void => {
    pairs.push([b, n]);
    left.delete(b);
    right.delete(n);
  };

  const byContent = new Map<string, N[][]>();
  for (const entry of now) if (!isEmpty(entry)) push(byContent, digest(entry), entry);
  for (const entry of before) {
    const same = isEmpty(entry) ? undefined : byContent.get(digest(entry))?.shift();
    if (same) pair(entry, same);
  }
  // Only entries with a value in common can agree, and only one entry stands on a node: no need to try all with all.
  const byValue = new Map<string, N[][]>();
  const byNode = new Map<string, N[]>();
  for (const entry of right) {
    for (const value of new Set(valuesOf(entry))) push(byValue, value, entry);
    for (const field of entry) byNode.set(field.key, entry);
  }
  for (const entry of [...left]) {
    const alike = new Set(valuesOf(entry).flatMap((value) => byValue.get(value) ?? []));
    const best = bestOf(
      [...alike].filter((candidate) => right.has(candidate)),
      (candidate) => agreement(entry, candidate),
    );
    if (best) pair(entry, best);
  }
  for (const entry of [...left]) {
    const node = entry.map((field) => byNode.get(field.key)).find((candidate) => candidate && right.has(candidate));
    if (node && isEmpty(node)) pair(entry, node);
  }
  const blanks = now.filter((entry) => right.has(entry) && isEmpty(entry));
  for (const entry of [...left]) {
    const blank = blanks.shift();
    if (blank) pair(entry, blank);
  }
  return { pairs, missing: before.filter((entry) => left.has(entry)), added: now.filter((entry) => right.has(entry)) };
}

/** Fields of two entries by their shape, in order. */
export function pairFields<B extends Valued, N extends Valued>(
  before: readonly B[],
  now: readonly N[],
): [B, N | undefined][] {
  const free = [...now];
  const take = (isSame: (candidate: N) => boolean): N | undefined => {
    const i = free.findIndex(isSame);
    return i < 0 ? undefined : free.splice(i, 1)[0];
  };
  // "Month" of "From" is not "Month" of "To": first those that stand in the same place.
  const placed = before.map((field) => {
    const shape = shapeOf(field.identity);
    const place = sectionFold(field.identity);
    return take((candidate) => shapeOf(candidate.identity) === shape && sectionFold(candidate.identity) === place);
  });
  return before.map((field, i) => {
    const shape = shapeOf(field.identity);
    return [field, placed[i] ?? take((candidate) => shapeOf(candidate.identity) === shape)];
  });
}

export function isEmpty(entry: readonly Valued[]): boolean {
  return entry.every((field) => isBlank(field.value));
}

function digest(entry: readonly Valued[]): string {
  return valuesOf(entry).join('\n');
}

function valuesOf(entry: readonly Valued[]): string[] {
  return entry
    .filter((field) => !isBlank(field.value))
    .map((field) => `${shapeOf(field.identity)}=${canonicalText(valueText(field.value))}`);
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Share of the filled fields that agree; entries that agree in less than half are different entries. */
function agreement(before: readonly Valued[], now: readonly Valued[]): number {
  const filled = pairFields(before, now).filter(([field]) => !isBlank(field.value));
  const equal = filled.filter(([b, n]) => n && (sameText(b.value, n.value) || isUnedited(b, n)));
  const share = filled.length === 0 ? 0 : equal.length / filled.length;
  const contradicted = filled.some(([b, n]) => n && !isBlank(n.value) && !equal.some(([e]) => e === b));
  return share > (contradicted ? 0.5 : 0) ? share : 0;
}

function sameText(a: FieldValue, b: FieldValue): boolean {
  return canonicalText(valueText(a)) === canonicalText(valueText(b));
}

function isUnedited({ previous }: Valued, now: Valued): boolean {
  return previous != null && !isBlank(previous) && sameValue(previous, now.value);
}

function bestOf<N>(candidates: Iterable<N>, score: (candidate: N) => number): N | undefined {
  let best: N | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const points = score(candidate);
    if (points > most) [best, most] = [candidate, points];
  }
  return best;
}
