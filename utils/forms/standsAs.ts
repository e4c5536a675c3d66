import { readValue } from './controls';
import type { ControlKind, FieldValue } from './field';
import { sameValue } from './value';

interface Standing {
  kind: ControlKind;
  elements: HTMLElement[];
}

const PLAIN: ReadonlySet<ControlKind> = new Set(['text', 'number', 'date', 'textarea']);

/** Whether a field's value is the known one; native texts, which are most of a long form, without building anything. */
export function standsAs({ kind, elements }: Standing, known: FieldValue | undefined): boolean {
  if (known === undefined) return false;
  const element = elements[0];
  if (known.kind === 'text' && PLAIN.has(kind)) return (element as HTMLInputElement).value === known.text;
  if (known.kind === 'checked' && kind === 'checkbox') return (element as HTMLInputElement).checked === known.checked;
  return sameValue(readValue(kind, elements), known);
}
