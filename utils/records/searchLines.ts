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

/** A line with its words as they are compared. */
export interface FoldedLine extends Line {
  folded: string;
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
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

function lineOf(label: string, value: string, at: number): Line {
  return { label: label.slice(0, LONGEST), value: value.slice(0, LONGEST), at };
}

export function foldLines(lines: readonly Line[]): FoldedLine[] {
  return lines.map((line) => ({ ...line, folded: foldWords(`${line.label} ${line.value}`) }));
}

/** Words without case and accents: "Séjour" is found by "sejour". */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
