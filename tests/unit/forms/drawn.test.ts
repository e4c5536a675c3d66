// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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
      'a field that searches the options of a select, in a page without a form',
      `<div role="combobox"><select hidden tabindex="-1"><option value="ml" selected>&lt;span&gt;Mali&lt;/span&gt;</option></select>
         <div><input type="search" aria-autocomplete="list" aria-label="Country"></div></div>`,
      [['suggest', 'Country', 'Mali']],
    ],
  ])('%s', (_what, html, expected) => expect(fields(html)).toEqual(expected));
});

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
