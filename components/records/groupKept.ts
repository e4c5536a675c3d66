import { sectionWords } from '../../utils/forms/fieldWords';
import { isBlank } from '../../utils/forms/value';
import type { KeptField } from '../../utils/messages/contract';

export interface KeptEntry {
  /** 0 for the first entry; null for the fields of the section itself. */
  ordinal: number | null;
  fields: KeptField[];
}

export interface KeptSection {
  /** Section names from outermost to innermost, joined; '' where the page names none. */
  name: string;
  entries: KeptEntry[];
}

/** Filled fields by section and entry, in document order. What was never filled is left out. */
export function groupKept(fields: readonly KeptField[]): KeptSection[] {
  const sections = new Map<string, Map<string, KeptEntry>>();
  for (const field of [...fields].sort((a, b) => a.order - b.order)) {
    if (isBlank(field.value)) continue;
    const { section, entry } = field.identity;
    const name = sectionWords(section);
    const entries = sections.get(name) ?? new Map<string, KeptEntry>();
    sections.set(name, entries);
    const place = entry === null ? '' : `${entry.ordinal} ${entry.list}`;
    const group = entries.get(place) ?? { ordinal: entry?.ordinal ?? null, fields: [] };
    entries.set(place, group);
    group.fields.push(field);
  }
  return [...sections].map(([name, entries]) => ({ name, entries: [...entries.values()] }));
}
