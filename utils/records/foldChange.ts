import { isBlank } from '../forms/value';
import type { DraftChange, KeptField, KeptTable } from '../messages/contract';
import type { Answer, FieldRow, TableRow } from './rows';

type FieldChange = Extract<DraftChange, { type: 'field' | 'value' | 'gone' }>;
type TableChange = Extract<DraftChange, { type: 'table' | 'tableGone' }>;

export function isFieldChange(change: DraftChange): change is FieldChange {
  return change.type === 'field' || change.type === 'value' || change.type === 'gone';
}

export function keyOf(change: DraftChange): string {
  switch (change.type) {
    case 'field':
      return change.field.key;
    case 'table':
      return change.table.key;
    case 'value':
    case 'gone':
    case 'tableGone':
      return change.key;
  }
}

/** Applies one change to a field's row. Applying changes twice, or in another order, ends in the same row. */
export function foldField(row: FieldRow | undefined, visitId: string, change: FieldChange, order: number): FieldRow {
  const now: FieldRow = row ?? { visitId, key: keyOf(change), field: null, fieldOrder: 0, answer: null, goneOrder: 0 };
  if (order <= now.goneOrder) return now;
  switch (change.type) {
    case 'gone':
      return {
        ...now,
        goneOrder: order,
        field: now.fieldOrder > order ? now.field : null,
        answer: now.answer !== null && now.answer.order > order ? now.answer : null,
      };
    case 'value': {
      const { value, cause, at } = change;
      return { ...now, answer: better(now.answer, { value, cause, at, order }) };
    }
    case 'field': {
      const { value, cause, at } = change.field;
      const answer = better(now.answer, { value, cause, at, order });
      return order > now.fieldOrder ? { ...now, field: change.field, fieldOrder: order, answer } : { ...now, answer };
    }
  }
}

/** The later answer. A blank that no person made counts only where there is nothing else: autosave must not be the second wiper. */
function better(known: Answer | null, given: Answer): Answer {
  if (known === null) return given;
  const ranks = rank(given) - rank(known);
  if (ranks !== 0) return ranks > 0 ? given : known;
  return given.order > known.order ? given : known;
}

function rank(answer: Answer): number {
  return answer.cause === 'page' && isBlank(answer.value) ? 0 : 1;
}

/** The field as a draft shows it; undefined when it is gone, or when only its value has arrived so far. */
export function keptField(row: FieldRow): KeptField | undefined {
  if (row.field === null) return undefined;
  if (row.answer === null) return row.field;
  const { value, cause, at } = row.answer;
  return { ...row.field, value, cause, at };
}

export function foldTable(row: TableRow | undefined, visitId: string, change: TableChange, order: number): TableRow {
  const now: TableRow = row ?? { visitId, key: keyOf(change), table: null, tableOrder: 0, goneOrder: 0 };
  if (order <= now.goneOrder) return now;
  if (change.type === 'tableGone')
    return { ...now, goneOrder: order, table: now.tableOrder > order ? now.table : null };
  return order > now.tableOrder ? { ...now, table: change.table, tableOrder: order } : now;
}

export function keptTable(row: TableRow): KeptTable | undefined {
  return row.table ?? undefined;
}
