import type { FieldValue } from '../forms/field';
import type { DraftChange } from '../messages/contract';

/** Length of the values that a change carries, UTF-16 units: what makes a message large. */
export function lengthOf(change: DraftChange): number {
  switch (change.type) {
    case 'field':
      return lengthOfValue(change.field.value) + (change.field.previous ? lengthOfValue(change.field.previous) : 0);
    case 'value':
      return lengthOfValue(change.value);
    case 'table':
      return change.table.table.rows.flat().reduce((sum, cell) => sum + cell.length, 0);
    case 'gone':
    case 'tableGone':
      return 0;
  }
}

function lengthOfValue(value: FieldValue): number {
  switch (value.kind) {
    case 'text':
      return value.text.length;
    case 'rich':
      return value.text.length + value.html.length;
    case 'options':
      return value.options.reduce((sum, option) => sum + option.value.length + option.text.length, 0);
    case 'checked':
      return 0;
  }
}
