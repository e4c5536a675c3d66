// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { controlKind } from '../../../utils/forms/controls';
import { labelledBy } from '../../../utils/forms/labelledBy';
import { isBlank, valueText } from '../../../utils/forms/value';
import { setup } from './setup';

/** Each field's kind, label and what a person reads in it. */
const fields = (html: string): [kind: string, label: string, value: string][] =>
  setup(html)
    .form.read()
    .fields.map(({ identity, value }) => [identity.control, identity.label, valueText(value)]);

describe('what libraries draw: an answer would not be kept', () => {
  it.each<[string, string, [string, string, string][]]>([
    [
      'a box whose native one is only its drawing',
      `<div role="checkbox" aria-label="I agree" aria-checked="true" tabindex="0">
         <div aria-hidden="true"><input type="checkbox"></div><div>I agree</div></div>`,
      [['switch', 'I agree', '✓']],
    ],
    [
      'a box around a native one that people and screen readers use',
      '<div role="checkbox" aria-checked="false"><input type="checkbox" aria-label="I agree" checked></div>',
      [['checkbox', 'I agree', '✓']],
    ],
    [
      'answers that show a dot, in the labels that say what they are',
      `<div role="radiogroup" aria-label="Sex"><label><span role="radio" aria-checked="true">•</span>Female</label>
         <label><span role="radio" aria-checked="false"></span>Male</label></div>`,
      [['radiogroup', 'Sex', 'Female']],
    ],
    [
      'a box that shows its tick, in the label that says what it is',
      '<label><span role="checkbox" aria-checked="true">✓</span>I agree</label>',
      [['switch', 'I agree', '✓']],
    ],
    [
      'a field that searches the options of a select, in a page without a form',
      `<div role="combobox"><select hidden tabindex="-1"><option value="ml" selected>&lt;span&gt;Mali&lt;/span&gt;</option></select>
         <div><input type="search" aria-autocomplete="list" aria-label="Country"></div></div>`,
      [['suggest', 'Country', 'Mali']],
    ],
    [
      'a folded list, in which the keys are at another option than the chosen one',
      `<label>Country</label><div role="listbox" tabindex="0" aria-expanded="false"><div>Mali</div>
         <div role="option" aria-checked="false" aria-selected="true">France</div>
         <div role="option" aria-checked="true" aria-selected="false">Mali</div></div>`,
      [['listbox', 'Country', 'Mali']],
    ],
    [
      'boxes whose labels stand right behind them and point at nothing',
      `<p><input type="checkbox" checked><label>I agree</label></p>
         <fieldset><legend>Sex</legend><p><input type="radio" name="s" value="f" checked><label>Female</label></p>
         <p><input type="radio" name="s" value="m"><label>Male</label></p></fieldset>`,
      [
        ['checkbox', 'I agree', '✓'],
        ['radio', 'Sex', 'Female'],
      ],
    ],
  ])('%s', (_what, html, expected) => expect(fields(html)).toEqual(expected));
});

it.each<[string, string, string]>([
  ['in a box that is the combobox', '<div role="combobox"><div><input></div></div>', 'suggest'],
  ['that cannot be typed into and opens a list', '<div><input readonly aria-haspopup="listbox"></div>', 'suggest'],
  ['that cannot be typed into and opens nothing', '<div><input readonly></div>', 'text'],
])('a field %s', (_where, html, kind) => {
  const { document } = setup(html);
  expect(controlKind(document.querySelector('input') as Element)).toBe(kind);
});

it('a button with a label that opens a list would not be kept; a menu is no field', () => {
  const { document } = setup('<label for="c">Country</label><button id="c" aria-haspopup="listbox">Mali</button>');
  expect(controlKind(document.querySelector('button') as Element)).toBe('combobox');
  const menu = setup('<button aria-haspopup="listbox">Sort by date</button>');
  expect(controlKind(menu.document.querySelector('button') as Element)).toBeUndefined();
});

it('a select that holds its value in a text field nobody can reach would be no field; with one to search it, it is that one', () => {
  const kindOf = (inside: string) =>
    controlKind(
      setup(`<div role="combobox" tabindex="0">${inside}</div>`).document.querySelector('div') as HTMLElement,
    );
  expect(kindOf('<input readonly aria-hidden="true" tabindex="-1" value="ml">Mali')).toBe('combobox');
  expect(kindOf('<input aria-autocomplete="list">')).toBeUndefined();
});
it('the select around a field to search it would be its name, with what was chosen', () => {
  const { document } = setup(
    '<div role="combobox" id="box">Mali <input aria-labelledby="box"></div><p id="p">Town</p><input aria-labelledby="p">',
  );
  expect([...document.querySelectorAll('input')].map(labelledBy)).toEqual(['', 'Town']);
});
it('a search of the site that offers suggestions would be kept as an answer', () =>
  expect(
    fields('<div role="combobox"><input type="search" aria-autocomplete="list" aria-label="Search"></div>'),
  ).toEqual([]));

describe('an option of a native select: a field that nobody filled would be missed, or passed over', () => {
  it('without words, it is no choice', () => {
    const { form } = setup(
      '<label>Why <select><option value="?" selected></option><option>work</option></select></label>',
    );
    expect(form.read().fields.map(({ value }) => isBlank(value))).toEqual([true]);
  });

  it('shown by its label, it is one', () =>
    expect(fields('<label>Why <select><option value="w" label="work" selected></option></select></label>')).toEqual([
      ['select', 'Why', 'work'],
    ]));
});
