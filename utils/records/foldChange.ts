import { isBlank } from '../forms/value';
import type { DraftChange, KeptField, KeptTable } from '../messages/contract';
import type { Answer, FieldRow, TableRow } from './rows';

/** What decides, in the clear, and the contents as the store keeps them: as they are, or sealed. */
export type Step<F, A, T> = { key: string; order: number } & (
  | { type: 'field'; field: F; missing: boolean; answer: A; rank: number }
  | { type: 'value'; answer: A; rank: number }
  | { type: 'gone' }
  | { type: 'table'; table: T; missing: boolean }
  | { type: 'tableGone' }
);
export type FieldStep<F, A> = Exclude<Step<F, A, never>, { type: 'table' | 'tableGone' }>;
export type TableStep<T> = Extract<Step<never, never, T>, { type: 'table' | 'tableGone' }>;

/** Makes what is stored of each content. */
export interface Makers<F, A, T> {
  field(key: string, order: number, field: KeptField): Promise<F> | F;
  answer(key: string, order: number, answer: Answer): Promise<A> | A;
  table(key: string, order: number, table: KeptTable): Promise<T> | T;
}

/** A change made ready to be folded: whatever takes time (sealing) is done before the row is read. */
export async function prepareStep<F, A, T>(
  change: DraftChange,
  order: number,
  make: Makers<F, A, T>,
): Promise<Step<F, A, T>> {
  switch (change.type) {
    case 'field': {
      const { field } = change;
      const { key, missing, value, cause, at } = field;
      const answer = { value, cause, at };
      const [kept, given] = await Promise.all([make.field(key, order, field), make.answer(key, order, answer)]);
      return { type: 'field', key, order, missing, field: kept, answer: given, rank: rank(answer) };
    }
    case 'value': {
      const { key, value, cause, at } = change;
      const answer = { value, cause, at };
      return { type: 'value', key, order, answer: await make.answer(key, order, answer), rank: rank(answer) };
    }
    case 'table': {
      const { key, missing } = change.table;
      return { type: 'table', key, order, missing, table: await make.table(key, order, change.table) };
    }
    case 'gone':
    case 'tableGone':
      return { type: change.type, key: change.key, order };
  }
}

export function isFieldStep<F, A, T>(step: Step<F, A, T>): step is FieldStep<F, A> {
  return step.type !== 'table' && step.type !== 'tableGone';
}

/** Applies one change to a field's row. Applying changes twice, or in another order, ends in the same row. */
export function foldField<F, A>(
  row: FieldRow<F, A> | undefined,
  visitId: string,
  step: FieldStep<F, A>,
): FieldRow<F, A> {
  const { key, order } = step;
  const now = row ?? { visitId, key, field: null, fieldOrder: 0, missing: false, answer: null, goneOrder: 0 };
  if (order <= now.goneOrder) return now;
  switch (step.type) {
    case 'gone': {
      const isNewer = now.fieldOrder > order;
      return {
        ...now,
        goneOrder: order,
        field: isNewer ? now.field : null,
        missing: isNewer && now.missing,
        answer: now.answer !== null && now.answer.order > order ? now.answer : null,
      };
    }
    case 'value':
      return { ...now, answer: better(now.answer, { content: step.answer, rank: step.rank, order }) };
    case 'field': {
      const answer = better(now.answer, { content: step.answer, rank: step.rank, order });
      if (order <= now.fieldOrder) return { ...now, answer };
      return { ...now, field: step.field, fieldOrder: order, missing: step.missing, answer };
    }
  }
}

/** The later answer. A blank that no person made counts only where there is nothing else: autosave must not be the second wiper. */
function better<A>(known: FieldRow<never, A>['answer'], given: NonNullable<FieldRow<never, A>['answer']>) {
  if (known === null) return given;
  const ranks = given.rank - known.rank;
  if (ranks !== 0) return ranks > 0 ? given : known;
  return given.order > known.order ? given : known;
}

export function rank(answer: Answer): number {
  return answer.cause === 'page' && isBlank(answer.value) ? 0 : 1;
}

/** The field as a draft shows it, with the answer that stands in it. */
export function fieldWith(field: KeptField, answer: Answer | null): KeptField {
  return answer === null ? field : { ...field, ...answer };
}

export function foldTable<T>(row: TableRow<T> | undefined, visitId: string, step: TableStep<T>): TableRow<T> {
  const { key, order } = step;
  const now = row ?? { visitId, key, table: null, tableOrder: 0, missing: false, goneOrder: 0 };
  if (order <= now.goneOrder) return now;
  if (step.type === 'tableGone') {
    const isNewer = now.tableOrder > order;
    return { ...now, goneOrder: order, table: isNewer ? now.table : null, missing: isNewer && now.missing };
  }
  return order > now.tableOrder ? { ...now, table: step.table, tableOrder: order, missing: step.missing } : now;
}
