import type { FieldIdentity } from '../forms/field';

/** A field by name, as records and receipts write it: "Travel history › Trip › From (2)". */
export function fieldName({ section, label, name, entry }: FieldIdentity): string {
  const which = entry ? ` (${String(entry.ordinal + 1)})` : '';
  return `${[...section, label || name].join(' › ')}${which}`.slice(0, 4_000);
}
