import type { FieldIdentity, FieldState, FieldValue, TableState } from '../../../utils/forms/field';
import { isBlank } from '../../../utils/forms/value';
import type { KeptField, KeptTable } from '../../../utils/messages/contract';

export const text = (typed: string): FieldValue => ({ kind: 'text', text: typed });

export function identityOf(label: string, more: Partial<FieldIdentity> = {}): FieldIdentity {
  return {
    control: 'text',
    name: '',
    id: '',
    label,
    section: ['Travel'],
    entry: null,
    autocomplete: '',
    nth: 0,
    ...more,
  };
}

export function state(key: string, label: string, value: string, more: Partial<FieldIdentity> = {}): FieldState {
  return { key, identity: identityOf(label, more), value: text(value), untouched: isBlank(text(value)) };
}

export function kept(key: string, label: string, value: string, more: Partial<KeptField> = {}): KeptField {
  return {
    key,
    order: 0,
    screen: 'Travel',
    identity: identityOf(label),
    value: text(value),
    previous: null,
    cause: 'input',
    at: 1,
    missing: false,
    ...more,
  };
}

/** Trips as a list's entries: each has a country and a year. */
export function trips(prefix: string, ...values: [country: string, year: string][]): FieldState[] {
  return values.flatMap(([country, year], ordinal) => {
    const entry = { list: 'Travel>Country', ordinal };
    return [
      state(`${prefix}${ordinal}c`, 'Country', country, { entry }),
      state(`${prefix}${ordinal}y`, 'Year', year, { entry }),
    ];
  });
}

export const keptOf = (states: FieldState[]): KeptField[] =>
  states.map((each, order) => ({ ...kept(each.key, '', ''), identity: each.identity, value: each.value, order }));

export function table(key: string, ...rows: string[][]): TableState {
  return { key, section: ['Travel'], columns: ['Country', 'Year'], rows };
}

export const keptTable = (each: TableState): KeptTable => ({
  key: each.key,
  order: 0,
  screen: 'Travel',
  table: each,
  at: 1,
  missing: false,
});
