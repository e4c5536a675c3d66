// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createCorrections } from '../../../utils/visit/corrections';

/** A field, typed into a letter at a time; `kept` is what is kept of it. The rule of `Recorder.corrected`. */
function typing(mask: (text: string) => string) {
  const control = document.createElement('input');
  let kept = '';
  const corrections = createCorrections((_control, wasBlank) => {
    if (wasBlank || control.value !== '') kept = control.value;
  });
  const tell = (): void => {
    const wasBlank = kept === '';
    kept = control.value;
    corrections.edited(control, wasBlank);
  };
  return {
    control,
    kept: () => kept,
    key(letter: string) {
      corrections.beforeEdit(control);
      control.value += letter;
      tell(); // before the page's own handlers
      control.value = mask(control.value);
      tell(); // and after
    },
  };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('a script that blanks a field before we had time to read it once more would pass for the person', async () => {
  const field = typing((text) => text);
  for (const letter of 'Zebulon') field.key(letter);
  field.control.value = '';
  await later();
  expect(field.kept()).toBe('Zebulon');
});

it('letters that a mask refuses would be kept, or missed', async () => {
  const field = typing((text) => text.replace(/\D/g, ''));
  for (const letter of 'ab') field.key(letter);
  await later();
  expect(field.kept()).toBe('');
  for (const letter of '1a2') field.key(letter);
  await later();
  expect(field.kept()).toBe('12');
});

it('each edit would be read over and over', async () => {
  const control = document.createElement('input');
  const correct = vi.fn();
  const corrections = createCorrections(correct);
  corrections.edited(control, true);
  corrections.edited(control, false);
  corrections.beforeEdit(control);
  await later();
  expect(correct.mock.calls).toEqual([[control, true]]);
});
