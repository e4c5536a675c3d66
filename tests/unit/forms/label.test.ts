// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cleanLabel } from '../../../utils/forms/label';
import { setup } from './setup';

it.each([
  ['a label for', '<label for="a">City</label><input id="a">', 'City'],
  ['a label around', '<label>City <input></label>', 'City'],
  ['aria-label', '<input aria-label="City">', 'City'],
  ['aria-labelledby', '<b id="x">City</b><input aria-labelledby="x">', 'City'],
  ['a column header', '<table><thead><tr><th>From<th>City</thead><tr><td><input><td><input></table>', 'From'],
  ['a placeholder', '<input placeholder="City">', 'City'],
  ['the text just before', '<p>City: <input></p>', 'City'],
  ['a definition term', '<dl><dt>City</dt><dd><input></dd></dl>', 'City'],
  [
    'a legend for answers',
    '<fieldset><legend>Travelled?</legend><label><input type=radio name=r>Yes</label></fieldset>',
    'Travelled?',
  ],
  [
    'a question before answers',
    '<div><p>Travelled?</p><label><input type=radio name=r>Yes</label><label><input type=radio name=r>No</label></div>',
    'Travelled?',
  ],
  ['nothing', '<input>', ''],
])('a person could not tell which value was lost: named by %s', (_how, html, label) => {
  const { form } = setup(`<main>${html}</main>`);
  expect(form.read().fields[0]?.identity.label).toBe(label);
});

it('two fields that share an id would share a name: the nth label is the nth field’s', () => {
  const { form } = setup(
    '<label for="city">City</label><input id="city"><label for="city">City of birth</label><input id="city">',
  );
  expect(form.read().fields.map((field) => field.identity.label)).toEqual(['City', 'City of birth']);
});

it.each([
  ['City *', 'City'],
  ['City (required):', 'City'],
  ['Ville (obligatoire)', 'Ville'],
  ['Activity 12 of 24 characters', 'Activity'],
  ['Prénom : ', 'Prénom'],
])('a name that changes while one types is no name: %s', (label, clean) => expect(cleanLabel(label)).toBe(clean));
