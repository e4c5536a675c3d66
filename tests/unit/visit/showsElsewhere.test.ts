// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { reconcile } from '../../../utils/loss/reconcile';
import { KeptForm } from '../../../utils/visit/keptForm';
import { showsElsewhere } from '../../../utils/visit/showsElsewhere';
import { setup } from '../forms/setup';

const radios = (name: string, texts: readonly string[]): string =>
  `<fieldset><legend>${name}</legend>${texts.map((text) => `<label><input type="radio" name="${name}" value="${text}"> ${text}</label>`).join('')}</fieldset>`;
const FORM = `<h1>About you</h1><form>${radios('Gender', ['Female', 'Male'])}${radios('Status', ['Citizen', 'Visitor'])}
  <label>City <input name="city"></label><p></p></form>`;

/** What is missing once `change` has emptied the page, and whether the page seems to show it elsewhere. */
function shown(change: (document: Document) => void): boolean {
  const { document, form } = setup(FORM);
  for (const text of ['Female', 'Visitor'])
    (document.querySelector(`[value=${text}]`) as HTMLInputElement).checked = true;
  (document.querySelector('[name=city]') as HTMLInputElement).value = 'Bamako';
  const kept = new KeptForm(
    () => undefined,
    () => 0,
    () => '',
  );
  form.structureChanged();
  form.read().fields.forEach((state) => kept.put(state, 'input'));
  change(document);
  form.structureChanged();
  const { lost } = reconcile(kept.expected(), [], form.read());
  expect(lost).toHaveLength(3);
  return showsElsewhere(document, lost);
}

test('answers unticked on a page that goes on offering them would pass for answers that were saved', () => {
  expect(shown((document) => document.querySelector('form')?.reset())).toBe(false);
});

test('an entry that the page shows as a line now would be told as lost', () => {
  const saved = (document: Document): void => {
    for (const fieldset of document.querySelectorAll('fieldset,label')) fieldset.remove();
    (document.querySelector('p') as Element).textContent = 'Female, Visitor, Bamako';
  };
  expect(shown(saved)).toBe(true);
});
