import { drawnFieldsOf } from './drawnField';
import type { FieldState, TableState } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import { isBlank } from '../forms/value';

/** What stands filled on the page at the moment of judging: read once for one verdict. */
export interface FilledPage {
  form: LiveForm;
  /** Fields a person would miss, by key, in document order. */
  fields: ReadonlyMap<string, FieldState>;
  /** Text tables with rows, by key, in document order. */
  tables: ReadonlyMap<string, TableState>;
  /** The names of the sections around every field, filled or not, in document order. */
  sections: ReadonlyMap<string, readonly string[]>;
}

export interface Contents {
  keys: string[];
  tables: string[];
}

export function readFilledPage(form: LiveForm): FilledPage {
  const { fields, tables } = form.read();
  return {
    form,
    fields: new Map(fields.filter(isFilled).map((field) => [field.key, field])),
    tables: new Map(tables.filter(hasRows).map((table) => [table.key, table])),
    sections: new Map(fields.map(({ key, identity }) => [key, identity.section])),
  };
}

/** The filled fields and tables inside a container, apart from the control's own field. */
export function filledWithin(page: FilledPage, container: Node, own: string | undefined): Contents {
  return {
    keys: page.form.keysWithin(container).filter((key) => key !== own && page.fields.has(key)),
    tables: page.form.tablesWithin(container).filter((key) => page.tables.has(key)),
  };
}

/** The field that a control itself is, or that it answers. Asked only of what can be one: for anything else the form would be searched anew. */
export function ownKey(form: LiveForm, element: Element): string | undefined {
  if (/^(input|select|textarea)$/.test(element.localName)) return form.fieldOf(element)?.key;
  for (const drawn of drawnFieldsOf(element)) {
    const key = form.fieldOf(drawn)?.key;
    if (key !== undefined) return key;
  }
  return undefined;
}

export function isEmpty(contents: Contents): boolean {
  return contents.keys.length === 0 && contents.tables.length === 0;
}

function isFilled(field: FieldState): boolean {
  return !field.untouched && !isBlank(field.value);
}

/** "No data available" across all columns is one cell with text: not an entry. */
function hasRows(table: TableState): boolean {
  return table.rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
}
