import { valueText } from '../forms/value';
import { MAX_FACTS, type Fact } from '../messages/contract';
import type { Outcome } from '../restore/restoreOptions';
import { fieldName } from './fieldName';
import type { Loss } from './lossWatch';

/**
 * What stood there before it disappeared: the record of a loss says it field by field. Only of what stood on this very
 * page: a loss that an earlier document left is in that one's own records, under whose file it was.
 */
export function lostFacts({ fields, rows, offered, client }: Loss): Fact[] {
  if (offered || client !== undefined) return [];
  const lines = rows.flatMap(({ table, rows: gone }) =>
    gone.map((cells): Fact => ({
      what: 'lost',
      name: table.table.section.join(' › ').slice(0, 4_000),
      text: cells.filter((cell) => cell !== '').join(', '),
    })),
  );
  const values = fields.map(({ identity, value }): Fact => ({
    what: 'lost',
    name: fieldName(identity),
    text: valueText(value),
  }));
  return [...values, ...lines].slice(0, MAX_FACTS);
}

/** What stands there again, and what does not. */
export function restoredFacts({ restored, notRestored }: Outcome): Fact[] {
  const facts = [
    ...restored.map(({ field, now }): Fact => ({
      what: 'restored',
      name: fieldName(field.identity),
      text: valueText((now ?? field).value),
    })),
    // By name alone: what was brought here by hand from another file, and does not stand here, is of that file.
    ...notRestored.map(({ standing: { field } }): Fact => ({
      what: 'missing',
      name: fieldName(field.identity),
      text: '',
    })),
  ];
  return facts.slice(0, MAX_FACTS);
}
