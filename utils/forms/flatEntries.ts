import type { EntryPlace } from './field';

/** A field in document order, as flat entries are looked for. */
export interface FlatField {
  key: string;
  shape: string;
  sectionFold: string;
  /** It stands in a box of an entry's own. */
  isBoxed: boolean;
}

const LEAST_FIELDS = 2;
const SAME_SHARE = 0.75; // without boxes the evidence is the repetition alone: it must be plain

/**
 * Entries that are only a run of fields ("Trip 1", its fields, "Trip 2", its fields, all in one
 * box): wherever the first field of a section comes again, a new entry begins.
 *
 * @returns key → place, for the sections whose fields plainly repeat
 */
export function findFlatEntries(fields: readonly FlatField[]): Map<string, EntryPlace> {
  const places = new Map<string, EntryPlace>();
  const sections = new Map<string, FlatField[]>();
  for (const field of fields) {
    if (field.isBoxed) continue;
    const section = sections.get(field.sectionFold);
    if (section) section.push(field);
    else sections.set(field.sectionFold, [field]);
  }
  for (const [section, own] of sections) {
    const entries = splitAtFirst(own);
    if (entries.length < 2 || !entries.every((entry) => isLike(entry, entries[0] ?? []))) continue;
    if (areOfQuestions(entries, fields)) continue;
    const list = `${section}>${own[0]?.shape ?? ''}`;
    entries.forEach((entry, ordinal) => {
      for (const { key } of entry) places.set(key, { list, ordinal });
    });
  }
  return places;
}

/**
 * The same fields below one question after another ("Refused? Country, date. Removed? Country, date."): what
 * comes before each is a question of its own, and does not come after the last as the end of an entry would.
 */
function areOfQuestions(entries: readonly FlatField[][], fields: readonly FlatField[]): boolean {
  const starts = entries.map(([first]) => fields.indexOf(first as FlatField));
  const [lastStart = 0] = starts.slice(-1);
  const own = new Set(entries.flat());
  const after = new Set(fields.slice(lastStart + 1).map(({ shape }) => shape));
  return starts.slice(1).some((start) => {
    const lead = fields[start - 1];
    return lead !== undefined && !own.has(lead) && !after.has(lead.shape);
  });
}

function splitAtFirst(fields: readonly FlatField[]): FlatField[][] {
  const first = fields[0]?.shape;
  const entries: FlatField[][] = [];
  for (const field of fields) {
    if (field.shape === first) entries.push([field]);
    else entries.at(-1)?.push(field);
  }
  return entries;
}

function isLike(entry: readonly FlatField[], first: readonly FlatField[]): boolean {
  if (entry.length < LEAST_FIELDS) return false;
  const shapes = new Set(entry.map((field) => field.shape));
  const template = new Set(first.map((field) => field.shape));
  if (shapes.size !== entry.length) return false;
  const common = [...shapes].filter((shape) => template.has(shape)).length;
  return common / Math.max(shapes.size, template.size) >= SAME_SHARE;
}
