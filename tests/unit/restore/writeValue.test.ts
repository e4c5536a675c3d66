// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../utils/forms/field';
import { writeValue } from '../../../utils/restore/writeValue';

const typed = (text: string): FieldValue => ({ kind: 'text', text });
const chosen = (value: string, text: string): FieldValue => ({ kind: 'options', options: [{ value, text }] });

/** The controls of this markup, and the events they sent. */
function setup(html: string): { elements: HTMLElement[]; events: string[] } {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const elements = [...document.querySelectorAll<HTMLElement>('input,select,textarea')];
  const events: string[] = [];
  for (const type of ['input', 'change', 'click', 'focusout'])
    document.body.addEventListener(type, () => events.push(type));
  return { elements, events };
}

const SELECT = '<select><option value="">Select<option value=1>France<option value=2>Japan</select>';
const RADIOS = '<label><input type=radio name=r value=y>Yes</label><label><input type=radio name=r value=n>No</label>';

describe('the page’s own model would not hear of the value', () => {
  it('a text: the value stands before the events that frameworks listen to', () => {
    const { elements, events } = setup('<input>');
    expect(writeValue('text', elements, typed('Lyon'))).toBeUndefined();
    expect((elements[0] as HTMLInputElement).value).toBe('Lyon');
    expect(events).toEqual(['input', 'change', 'focusout']);
  });

  it('an answer is pressed, and only when it differs: pressing again could take it back', () => {
    const { elements, events } = setup('<input type=checkbox>');
    writeValue('checkbox', elements, { kind: 'checked', checked: true });
    const once = events.filter((event) => event === 'click').length;
    writeValue('checkbox', elements, { kind: 'checked', checked: true });
    expect([once, events.filter((event) => event === 'click').length]).toEqual([1, 1]);
  });

  it('the right radio, not the first', () => {
    const { elements } = setup(RADIOS);
    writeValue('radio', elements, chosen('n', 'No'));
    expect(elements.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, true]);
  });
});

describe('a wrong choice would be made for the client', () => {
  it.each<[string, Parameters<typeof writeValue>[0], string, FieldValue, string | undefined, string]>([
    ['the same value and text', 'select', SELECT, chosen('2', 'Japan'), undefined, '2'],
    ['values made anew: by text', 'select', SELECT, chosen('77', 'Japan'), undefined, '2'],
    ['the other language: by value', 'select', SELECT, chosen('2', 'Japon'), undefined, '2'],
    ['gone from the list', 'select', SELECT, chosen('9', 'Brazil'), 'optionGone', ''],
    [
      'two of one name',
      'select',
      '<select><option value=1>Congo<option value=2>Congo</select>',
      chosen('9', 'Congo'),
      'optionGone',
      '1',
    ],
    [
      'not to be chosen',
      'select',
      '<select><option>A<option value=2 disabled>Japan</select>',
      chosen('2', 'Japan'),
      'disabled',
      'A',
    ],
    ['a field switched off', 'text', '<input disabled>', typed('x'), 'disabled', ''],
  ])('%s', (_what, kind, html, value, refused, left) => {
    const { elements } = setup(html);
    expect(writeValue(kind, elements, value)).toBe(refused);
    expect((elements[0] as HTMLInputElement).value).toBe(left);
  });
});
