import type { ControlKind, FieldIdentity } from './field';
import { foldName, indexPattern } from './text';

/** What became of one wanted field: the key of its counterpart, or why there is none. */
export type Match = { key: string } | { refused: 'notFound' | 'ambiguous' };

export interface Keyed {
  key: string;
  identity: FieldIdentity;
}

/** Least evidence for "the same field": a label or name that agrees, in the same kind of control. */
const ENOUGH = 6;
/** The best candidate must lead the next by this much, or it is a guess. */
const MARGIN = 2;

/**
 * Matches fields one to one, without guessing: first those alike in every respect, then by weight
 * of evidence with a margin. Where several fields cannot be told apart and their number changed,
 * all of them are refused.
 *
 * @param wanted every field known before (not only the lost ones: the others hold their places)
 * @param now every field of the page
 * @returns key of each wanted field → its match
 */
export function matchFields(wanted: readonly Keyed[], now: readonly Keyed[]): Map<string, Match> {
  const matches = new Map<string, Match>();
  const free = new Set(now);
  matchAlike(wanted, now, matches, free);
  matchByEvidence(
    wanted.filter((field) => !matches.has(field.key)),
    free,
    matches,
  );
  return matches;
}

/** Fields equal in kind, name, label, section and entry: by their order, if their number is the same. */
function matchAlike(
  wanted: readonly Keyed[],
  now: readonly Keyed[],
  matches: Map<string, Match>,
  free: Set<Keyed>,
): void {
  const before = groupBy(wanted, signature);
  const after = groupBy(now, signature);
  for (const [alike, fields] of before) {
    const found = after.get(alike);
    if (found?.length !== fields.length) continue;
    fields.forEach((field, i) => {
      const counterpart = found[i] as Keyed;
      matches.set(field.key, { key: counterpart.key });
      free.delete(counterpart);
    });
  }
}

function matchByEvidence(wanted: readonly Keyed[], free: Set<Keyed>, matches: Map<string, Match>): void {
  const byClue = new Map<string, Keyed[]>();
  for (const field of free) for (const clue of clues(field.identity)) push(byClue, clue, field);
  const best = wanted.map((field) => ({ field, ...bestOf(field, byClue) }));
  const claims = groupBy(
    best.filter((choice) => choice.found !== undefined),
    (choice) => (choice.found as Keyed).key,
  );
  for (const { field, found, ambiguous } of best) {
    const rivals = found ? (claims.get(found.key)?.length ?? 0) : 0;
    if (found && !ambiguous && rivals === 1) matches.set(field.key, { key: found.key });
    else matches.set(field.key, { refused: ambiguous || rivals > 1 ? 'ambiguous' : 'notFound' });
  }
}

function bestOf(field: Keyed, byClue: ReadonlyMap<string, Keyed[]>): { found: Keyed | undefined; ambiguous: boolean } {
  const scores = new Map<Keyed, number>();
  for (const clue of clues(field.identity)) {
    for (const candidate of byClue.get(clue) ?? []) {
      if (!scores.has(candidate)) scores.set(candidate, likeness(field.identity, candidate.identity));
    }
  }
  const ranked = [...scores].filter(([, score]) => score >= ENOUGH).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first) return { found: undefined, ambiguous: false };
  return { found: first[0], ambiguous: second !== undefined && first[1] - second[1] < MARGIN };
}

function clues(identity: FieldIdentity): string[] {
  const found: string[] = [];
  if (identity.label !== '') found.push(`l:${foldName(identity.label)}`);
  if (identity.name !== '') found.push(`n:${indexPattern(identity.name)}`);
  if (identity.id !== '') found.push(`i:${indexPattern(identity.id)}`);
  return found;
}

/** Kinds between which a value can travel: a portal may turn a text date into a native one. */
const FAMILY: Record<ControlKind, string> = {
  text: 'typed',
  number: 'typed',
  date: 'typed',
  textarea: 'typed',
  range: 'range',
  color: 'color',
  checkbox: 'tick',
  radio: 'choice',
  select: 'choice',
  selectMany: 'choices',
  rich: 'rich',
  combobox: 'choice',
  suggest: 'typed',
  listbox: 'choices',
  switch: 'tick',
  radiogroup: 'choice',
  slider: 'range',
  spinbutton: 'typed',
};

/** The weight of evidence that two identities are one field; below zero where they cannot be. */
export function likeness(a: FieldIdentity, b: FieldIdentity): number {
  if (FAMILY[a.control] !== FAMILY[b.control]) return -1;
  if ((a.entry?.ordinal ?? 0) !== (b.entry?.ordinal ?? 0)) return -1;
  let score = a.control === b.control ? 2 : 0;
  score += compare(foldName(a.label), foldName(b.label), 4, -3);
  score += a.name === b.name && a.name !== '' ? 3 : compare(indexPattern(a.name), indexPattern(b.name), 2, -1);
  score += compare(a.id, b.id, 1, 0);
  score += compare(a.autocomplete, b.autocomplete, 1, 0);
  if ((!a.entry && b.entry && isBelow(a, b)) || (a.entry && !b.entry && isBelow(b, a))) return score + 3;
  score += sectionFold(a) === sectionFold(b) ? 2 : 0;
  score += foldName(a.section.at(-1) ?? '') === foldName(b.section.at(-1) ?? '') ? 1 : -1;
  return score;
}

/** A lone entry's own title ("New trip") passes for a section until there are two. */
function isBelow(lone: FieldIdentity, entry: FieldIdentity): boolean {
  return lone.section.length === entry.section.length + 1 && sectionFold(lone).startsWith(`${sectionFold(entry)}/`);
}

function compare(a: string, b: string, same: number, other: number): number {
  if (a === '' || b === '') return 0;
  return a === b ? same : other;
}

const folds = new WeakMap<FieldIdentity, string>();

/** The names of the sections around a field, for comparing. */
export function sectionFold(identity: FieldIdentity): string {
  const known = folds.get(identity);
  if (known !== undefined) return known;
  const fold = identity.section.map(foldName).join('/');
  folds.set(identity, fold);
  return fold;
}

function signature({ identity }: Keyed): string {
  const { control, name, label, entry } = identity;
  return JSON.stringify([control, indexPattern(name), foldName(label), sectionFold(identity), entry?.ordinal ?? 0]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
