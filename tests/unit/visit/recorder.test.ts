// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { KeptForm } from '../../../utils/visit/keptForm';
import { createRecorder } from '../../../utils/visit/recorder';
import { setup } from '../forms/setup';

test('a form that came since the last look would be taken for an empty page', () => {
  const { document, form } = setup('<main></main>');
  const kept = new KeptForm(
    () => undefined,
    () => 1,
    () => 'Address',
  );
  const recorder = createRecorder(form, kept, () => 'Address');
  recorder.look();
  (document.querySelector('main') as Element).innerHTML = '<label>City <input name="city" value="Lyon"></label>';
  form.mayHaveChanged(); // seen, and not looked at yet
  recorder.look();
  expect([...kept.fields.values()].map(({ identity }) => identity.label)).toEqual(['City']);
});
