import { fieldWords } from '../forms/fieldWords';
import { valueText } from '../forms/value';
import type { LogEntry } from '../messages/contract';
import type { Draft } from './store';

/** Something that can be searched for: a value that was kept, or that stood there once. */
export interface Line {
  label: string;
  value: string;
  at: number;
}

/** Longest words that are searched and shown. */
const LONGEST = 1_000;

/** What can be searched for in a visit, each once. */
export function searchLines({ fields, tables }: Draft, log: readonly LogEntry[]): Line[] {
  const lines = [
    ...fields.map(({ identity, value, at }) => lineOf(fieldWords(identity), valueText(value), at)),
    ...tables.flatMap(({ table, at }) =>
      table.rows.map((cells) => lineOf(table.section.join(' – '), cells.join(', '), at)),
    ),
    ...log.flatMap(({ field, after, at }) => (field && after ? lineOf(fieldWords(field), valueText(after), at) : [])),
  ];
  const first = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.label}\n${line.value}`;
    if (line.value !== '' && !first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

function lineOf(label: string, value: string, at: number): Line {
  return { label: label.slice(0, LONGEST), value: value.slice(0, LONGEST), at };
}
