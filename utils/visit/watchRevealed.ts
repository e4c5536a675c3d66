import type { FormReader } from '../forms/readForm';
import { isChosen } from '../guard/gateShape';
import { isAnswer, type Gesture } from './gesture';

/** A section slides open in this time. */
const SHOWN_MS = 600;

/** An answer that showed what was hidden opens it, and the opposite answer closes it: known without any loss. */
export function watchRevealed(
  gesture: Gesture,
  { window, form, learn }: { window: Window; form: FormReader; learn: () => void },
): void {
  if (!isAnswer(gesture) || gesture.element.localName === 'select') return;
  const hidden = keysShown(form, false);
  if (hidden.length === 0) return;
  window.setTimeout(() => {
    if (!isChosen(gesture.element)) return;
    const shown = new Set(keysShown(form, true));
    if (hidden.some((key) => shown.has(key))) learn();
  }, SHOWN_MS);
}

function keysShown(form: FormReader, wanted: boolean): string[] {
  return form
    .read()
    .fields.map(({ key }) => key)
    .filter((key) => {
      const element = form.elementOf(key);
      return element !== undefined && element.getClientRects().length > 0 === wanted;
    });
}
