// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { setup } from './setup';

const MONTH = '<select class="ui-datepicker-month"><option>Jan</select>';
const DAYS = '<table><tr><td><a href="#">1</a></table>';

it.each([
  ['jQuery UI', `<div class="ui-datepicker ui-widget"><div>${MONTH}</div>${DAYS}</div>`, []],
  ['Flatpickr', `<div class="flatpickr-calendar">${MONTH}<div class="flatpickr-days"></div></div>`, []],
  ['the field in one box with its calendar', `<div class="datepicker"><input name="from">${DAYS}</div>`, ['from']],
  [
    'a date of three lists',
    '<div class="date-picker"><select name="y"></select><select name="m"></select></div>',
    ['y', 'm'],
  ],
])(
  'a picked date would be lost with the month of its calendar, or the calendar taken for an answer: %s',
  (_who, html, names) => {
    const { form } = setup(`<main>${html}</main>`);
    expect(form.read().fields.map(({ identity }) => identity.name)).toEqual(names);
  },
);
