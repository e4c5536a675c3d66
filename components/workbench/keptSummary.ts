import { sectionWords } from '../../utils/forms/fieldWords';
import { isBlank } from '../../utils/forms/value';
import type { Output } from '../../utils/messages/contract';

/** One section of the open page, counted. */
export interface SectionCount {
  name: string;
  entries: number;
  fields: number;
}

/** Filled fields and entries by section, in document order, and when the last of them changed. */
export function keptSummary(read: readonly Output<'readVisit'>[]): { sections: SectionCount[]; lastAt: number } {
  const sections = new Map<string, SectionCount & { seen: Set<string> }>();
  let lastAt = 0;
  const sectionOf = (name: string): SectionCount & { seen: Set<string> } => {
    const section = sections.get(name) ?? { name, entries: 0, fields: 0, seen: new Set<string>() };
    sections.set(name, section);
    return section;
  };
  for (const { draft } of read) {
    for (const { identity, value, at } of draft?.fields ?? []) {
      if (isBlank(value)) continue;
      // A section of one entry ("Trip 3") counts with its list.
      const names = identity.entry ? identity.section.slice(0, -1) : identity.section;
      const section = sectionOf(sectionWords(names.length > 0 ? names : identity.section));
      section.fields++;
      if (identity.entry) section.seen.add(`${identity.entry.list} ${String(identity.entry.ordinal)}`);
      lastAt = Math.max(lastAt, at);
    }
    for (const { table, at } of draft?.tables ?? []) {
      if (table.rows.length === 0) continue;
      const section = sectionOf(sectionWords(table.section));
      table.rows.forEach((_row, i) => section.seen.add(`${table.key} ${String(i)}`));
      section.fields += table.rows.flat().filter((cell) => cell !== '').length;
      lastAt = Math.max(lastAt, at);
    }
  }
  const counted = [...sections.values()].map(({ name, fields, seen }) => ({ name, fields, entries: seen.size }));
  return { sections: counted, lastAt };
}
