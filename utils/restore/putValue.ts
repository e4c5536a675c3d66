import type { ControlKind, FieldValue } from '../forms/field';
import { isWidgetKind } from '../forms/widgets';
import { editRichText } from './editRichText';
import { pickDate } from './pickDate';
import { operateWidget } from './operateWidget';
import type { PageTime } from './pageTime';
import { writeValue, type Refused } from './writeValue';

/** Puts one value into one control of any kind: native ones by value and events, drawn ones by operating them. */
export async function putValue(
  kind: ControlKind,
  elements: readonly HTMLElement[],
  value: FieldValue,
  time: PageTime,
  firmly = false,
): Promise<Refused> {
  if (elements.length === 0) return 'notFound';
  const [field] = elements;
  if (isReadOnly(field) && value.kind === 'text') {
    const refused = await pickDate(field, value.text, time);
    if (!refused || kind !== 'suggest') return refused;
  }
  // Typed into at first: a field that takes keys alone has not taken it.
  if (firmly && opensDialog(field) && value.kind === 'text' && !(await pickDate(field, value.text, time)))
    return undefined;
  if (isWidgetKind(kind)) return operateWidget(kind, elements, value, time);
  if (kind !== 'rich') return writeValue(kind, elements, value, firmly);
  return value.kind === 'rich' ? editRichText(elements[0] as HTMLElement, value, time) : 'pageRefused';
}

/** Nobody can type there: what is written into it by force shows, but the page does not have it. */
function isReadOnly(field: HTMLElement | undefined): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.readOnly && !field.disabled;
}

function opensDialog(field: HTMLElement | undefined): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(dialog|grid)$/.test(field.getAttribute('aria-haspopup') ?? '');
}
