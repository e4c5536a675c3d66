// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { valueText } from '../../../utils/forms/value';
import { createEditDesk } from '../../../utils/visit/editDesk';
import { KeptForm } from '../../../utils/visit/keptForm';
import { createRecorder } from '../../../utils/visit/recorder';
import type { RestoreSession } from '../../../utils/visit/restoreSession';
import { setup } from '../forms/setup';

const NEVER = { running: () => false, writing: () => false } as RestoreSession;

/** Types over what a page came with, before anybody has looked at the page. */
function typedOver(html: string, isSignIn: boolean): KeptForm {
  const { document, form } = setup(html);
  const kept = new KeptForm(
    () => undefined,
    () => 1,
    () => 'Address',
  );
  let isHere = false;
  const desk = createEditDesk({
    form,
    recorder: createRecorder(form, kept, () => 'Address'),
    signIn: { isHere: () => isHere, notice: () => (isHere = isSignIn) },
    restore: NEVER,
    isBlind: () => isHere,
    now: () => 1,
    log: () => undefined,
    lookSoon: () => undefined,
  });
  const input = document.querySelector('input') as HTMLInputElement;
  desk.beforeEdit(input);
  input.value = 'Lyon';
  desk.changed(input, true);
  return kept;
}

const CITY = '<label>City <input name="city" value="Sydney"></label>';

test('what a page came with would be in no history where it is typed over before the first look', () => {
  const [row] = typedOver(CITY, false).fields.values();
  expect(row && [row.previous && valueText(row.previous), valueText(row.value)]).toEqual(['Sydney', 'Lyon']);
});

test('what is typed before the first look at a sign-in page would be kept', () => {
  expect(typedOver(CITY, true).fields.size).toBe(0);
});
