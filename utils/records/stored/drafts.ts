import type { KeptField, KeptTable } from '../../messages/contract';
import type { About, Box } from '../../sealing/box';
import { fieldWith, rank, type Makers } from '../foldChange';
import type { ClearField, ClearTable } from '../legacyRows';
import type { Answer, FieldRow, TableRow } from '../rows';
import { inOrder, type Draft } from '../store';
import type { Scope, Vault } from '../vault/vault';

/** A box opens in its own row, as its own kind, for its own change. */
type Kind = 'field' | 'answer' | 'table';
const about = (kind: Kind, key: string, order: number): About => [kind, key, order];

export function sealingMakers(vault: Vault, visitId: string): Makers<Box, Box, Box> {
  const scope: Scope = `visit:${visitId}`;
  return {
    field: (key, order, field) => vault.seal(scope, about('field', key, order), field),
    answer: (key, order, answer) => vault.seal(scope, about('answer', key, order), answer),
    table: (key, order, table) => vault.seal(scope, about('table', key, order), table),
  };
}

export async function openDraft(
  vault: Vault,
  visitId: string,
  fields: readonly FieldRow[],
  tables: readonly TableRow[],
): Promise<Draft> {
  const scope: Scope = `visit:${visitId}`;
  async function openField({ key, field, fieldOrder, answer }: FieldRow): Promise<KeptField[]> {
    if (field === null) return []; // gone, or only its value has arrived so far
    const [kept, given] = await Promise.all([
      vault.open<KeptField>(scope, about('field', key, fieldOrder), field),
      answer && answer.order !== fieldOrder // the same change says the same
        ? vault.open<Answer>(scope, about('answer', key, answer.order), answer.content)
        : null,
    ]);
    return [fieldWith(kept, given)];
  }
  async function openTable({ key, table, tableOrder }: TableRow): Promise<KeptTable[]> {
    return table === null ? [] : [await vault.open<KeptTable>(scope, about('table', key, tableOrder), table)];
  }
  const [openFields, openTables] = await Promise.all([
    Promise.all(fields.map(openField)),
    Promise.all(tables.map(openTable)),
  ]);
  return { fields: inOrder(openFields.flat()), tables: inOrder(openTables.flat()) };
}

/** Rows from before version 5, sealed as `apply` would have. */
export async function sealClearField(vault: Vault, row: ClearField): Promise<FieldRow> {
  const { visitId, key, field, fieldOrder, answer, goneOrder } = row;
  const make = sealingMakers(vault, visitId);
  const given = answer && { value: answer.value, cause: answer.cause, at: answer.at };
  return {
    ...{ visitId, key, fieldOrder, goneOrder },
    field: field && (await make.field(key, fieldOrder, field)),
    missing: field?.missing ?? false,
    answer: answer &&
      given && { content: await make.answer(key, answer.order, given), rank: rank(given), order: answer.order },
  };
}

export async function sealClearTable(vault: Vault, row: ClearTable): Promise<TableRow> {
  const { visitId, key, table, tableOrder, goneOrder } = row;
  return {
    ...{ visitId, key, tableOrder, goneOrder },
    table: table && (await sealingMakers(vault, visitId).table(key, tableOrder, table)),
    missing: table?.missing ?? false,
  };
}
