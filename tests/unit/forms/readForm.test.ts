// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { valueText } from '../../../utils/forms/value';
import { setup } from './setup';

const sections = (html: string): string[][] =>
  setup(html)
    .form.read()
    .fields.map((field) => field.identity.section);

describe('sections: values of one part would come back in another', () => {
  it.each<[string, string, string[]]>([
    ['a fieldset', '<fieldset><legend>Travel</legend><input></fieldset>', ['Travel']],
    ['a heading before', '<h2>Travel</h2><input>', ['Travel']],
    ['headings by level', '<h1>Form</h1><h2>Work</h2><p></p><h2>Travel</h2><div><input></div>', ['Form', 'Travel']],
    ['a title bar', '<div class=card><div class=bar><h3>Travel</h3></div><div><input></div></div>', ['Travel']],
    ['a named group', '<div role=group aria-label=Travel><input></div>', ['Travel']],
    ['a caption', '<table><caption>Travel</caption><tr><td><input></table>', ['Travel']],
    ['a fold', '<details><summary>Travel</summary><input></details>', ['Travel']],
  ])('%s', (_how, html, expected) => expect(sections(html)[0]).toEqual(expected));

  it('a heading ends with its box', () =>
    expect(sections('<section><h2>Work</h2><input></section><input>')).toEqual([['Work'], []]));

  it('the section around a button is the one its fields are in', () => {
    const { form, document } = setup('<h2>Work</h2><input><h2>Travel</h2><input><button>Clear</button>');
    expect(form.sectionAround(document.querySelector('button') as Element).names).toEqual(['Travel']);
  });
});

describe('"Yes | No" as two buttons that stay pressed in', () => {
  const buttons = (...names: string[]): string =>
    names.map((name, index) => `<button aria-pressed="${String(index === 0)}">${name}</button>`).join('');
  const answers = (html: string): [string, string][] =>
    setup(html)
      .form.read()
      .fields.map((field) => [field.identity.label, valueText(field.value)]);

  it.each<[string, string]>([
    ['in a group', `<p>Have you travelled?</p><div role="group">${buttons('Yes', 'No')}</div>`],
    ['that nothing marks as a group', `<p>Have you travelled?</p><div>${buttons('Yes', 'No')}</div>`],
    [
      'in a fieldset with other buttons',
      `<fieldset><p>Have you travelled?</p><div>${buttons('Yes', 'No')}</div><button>Add</button></fieldset>`,
    ],
  ])('%s: the answer would not be kept', (_where, html) =>
    expect(answers(html)).toEqual([['Have you travelled?', 'Yes']]),
  );

  it('two questions in one box would be one', () => {
    const question = (text: string): string => `<div><p>${text}</p><div>${buttons('Yes', 'No')}</div></div>`;
    const both = `<fieldset>${question('Have you travelled?')}${question('Have you worked?')}<button>Add</button></fieldset>`;
    expect(answers(both)).toEqual([
      ['Have you travelled?', 'Yes'],
      ['Have you worked?', 'Yes'],
    ]);
  });

  it('the buttons of a tool bar would be answers', () =>
    expect(answers(`<div>${buttons('Bold', 'Italic')}</div><div><div contenteditable></div></div>`)).toEqual([
      ['Bold Italic', ''],
    ])); // the text that they format, and nothing else
});

describe('entries: rows would be mixed up', () => {
  const trip = (n: number): string =>
    `<fieldset><legend>Trip ${n}</legend><label>From<input name="from${n}"></label><label>To<input name="to${n}"></label></fieldset>`;
  const ordinals = (html: string): (number | undefined)[] =>
    setup(html)
      .form.read()
      .fields.map((field) => field.identity.entry?.ordinal);

  it('numbered fieldsets', () => expect(ordinals(trip(1) + trip(2) + trip(3))).toEqual([0, 0, 1, 1, 2, 2]));
  it('table rows', () =>
    expect(ordinals('<table><tr><th>From<th>To<tr><td><input><td><input><tr><td><input><td><input></table>')).toEqual([
      0, 0, 1, 1,
    ]));
  it('one alone is not seen to be one', () => expect(ordinals(trip(1))).toEqual([undefined, undefined]));
  it('two addresses with titles of their own are two sections', () => {
    const address = (title: string): string =>
      `<fieldset><legend>${title}</legend><label>City<input></label></fieldset>`;
    expect(ordinals(address('Mailing address') + address('Residential address'))).toEqual([undefined, undefined]);
  });
  it('sections of two persons with trips each', () => {
    const person = (name: string): string => `<section><h2>${name}</h2>${trip(1)}${trip(2)}</section>`;
    expect(ordinals(person('Principal applicant') + person('Spouse'))).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
  });
  it('runs of fields under numbered headings, with no box of their own', () => {
    const run = (n: number): string => `<h3>Trip ${n}</h3><label>From<input></label><label>To<input></label>`;
    expect(ordinals(`<div>${run(1)}${run(2)}</div>`)).toEqual([0, 0, 1, 1]);
  });
  it('an address of two lines is no list', () =>
    expect(
      ordinals('<label>Line<input></label><label>Line<input></label><label>City<input></label>')[2],
    ).toBeUndefined());
  it('answers of one question', () =>
    expect(
      ordinals(
        '<div><div><label><input type=radio name=r>Yes</label></div><div><label><input type=radio name=r>No</label></div></div>',
      ),
    ).toEqual([undefined]));
});

describe('values', () => {
  it('a radio group is one field, whatever its names', () => {
    const { form } = setup(
      '<p>A</p><div role=radiogroup><label><input type=radio value=y checked>Yes</label><label><input type=radio value=n>No</label></div>',
    );
    expect(form.read().fields.map((field) => valueText(field.value))).toEqual(['Yes']);
  });

  it('two buttons of which one is pressed in are one answer', () => {
    const { form } = setup(
      '<div role=group aria-label="Have you travelled?"><button aria-pressed=true>Yes</button><button aria-pressed=false>No</button></div>',
    );
    const [field] = form.read().fields;
    expect([field?.identity.label, field && valueText(field.value)]).toEqual(['Have you travelled?', 'Yes']);
  });

  it.each([
    [
      'a tool bar',
      '<div role=toolbar><button aria-pressed=true>Bold</button><button aria-pressed=false>Italic</button></div>',
    ],
    [
      'an editor’s buttons',
      '<div><div role=group><button aria-pressed=true>B</button><button aria-pressed=false>I</button></div><textarea></textarea></div>',
    ],
    [
      'one button that stays in',
      '<div role=group><button aria-pressed=true>Bookmark</button><button>Print</button></div>',
    ],
  ])('no answer: %s', (_what, html) =>
    expect(
      setup(html)
        .form.read()
        .fields.filter((field) => field.value.kind === 'options'),
    ).toEqual([]),
  );

  it.each([
    ['a password', '<input type=password>'],
    ['a shown password', '<input name="password">'],
    ['a one-time code', '<input autocomplete="one-time-code">'],
    ...['One-time code', '6-digit code', 'Enter the code we sent to your phone', 'SMS code', 'Two-factor code'].map(
      (label) => [label, `<label>${label}<input></label>`],
    ),
    ...['Code à usage unique', 'Code à 6 chiffres', 'Code reçu par courriel'].map((label) => [
      label,
      `<label>${label}<input></label>`,
    ]),
    [
      'boxes of a code',
      `<form><input maxlength=1 autocomplete=one-time-code>${'<input maxlength=1>'.repeat(5)}</form>`,
    ],
    ['a card’s number in a plain field', '<label>Number<input value="4111 1111 1111 1111"></label>'],
    ['the same without spaces', '<label>Pay with<input value="378282246310005"></label>'],
    ['a card number', '<input autocomplete="cc-number">'],
    ['a file', '<input type=file>'],
    ['hidden state', '<input type=hidden name=__VIEWSTATE value=x>'],
    ['the site’s search', '<form role=search><input></form><input type=search>'],
  ])('never read: %s', (_what, html) => expect(setup(html).form.read().fields).toEqual([]));

  it.each([
    ['a social insurance number', 'Social insurance number (SIN)', '046 454 286'],
    ['its French twin', 'NAS', '046454286'],
    ['a UCI', 'UCI', '11-2345-6789'],
    ['a national identity number that looks like a card', 'National identity number (NIK)', '5100000000000008'],
    ['a number without a card’s check digit', 'Number', '4111 1111 1111 1112'],
    ['a postal code', 'Postal code', 'K1A 0B1'],
    ['a code of a case', 'Verification of employment code', 'A12'],
    ['an international telephone number', 'Phone', '44 20 7946 0958 1234'],
  ])('case data is kept: %s', (_what, label, value) =>
    expect(setup(`<label>${label}<input value="${value}"></label>`).form.read().fields).toHaveLength(1),
  );

  it('a card number typed after other things would stay kept', () => {
    const { form } = setup('<label>Number<input value="4111 1111"></label>');
    const [field] = form.read().fields;
    const input = document.querySelector('input');
    if (!input || !field) throw new Error('The field is not there.');
    input.value = '4111 1111 1111 1111';
    expect(form.fieldOf(input)).toBeUndefined();
    expect(form.takeSecrets()).toEqual([field.key]);
    input.value = '';
    expect(form.read().fields).toEqual([]);
  });

  it('a permanent resident card number is no credit card', () =>
    expect(setup('<label>PR card number<input name=prCard></label>').form.read().fields).toHaveLength(1));

  it('a committed table is read without its buttons', () => {
    const { form } = setup(
      '<h2>Absences</h2><table><thead><tr><th>From<th>To<th></thead><tr><td>2012/03<td>2012/04<td><button>Edit</button></table>',
    );
    expect(form.read().tables).toMatchObject([
      { section: ['Absences'], columns: ['From', 'To', ''], rows: [['2012/03', '2012/04', '']] },
    ]);
  });

  it('a calendar is no table of entries', () =>
    expect(
      setup('<table><tr><th>Mo<th>Tu<tr><td><a>1</a><td><a>2</a></table>').form.read().tables[0]?.rows ?? [],
    ).toEqual([]));
});

describe('a press in a long form would be felt', () => {
  const LONG = 300;

  /** How often a value was read meanwhile. */
  function readsDuring(act: () => void): number {
    const reads = vi.spyOn(HTMLInputElement.prototype, 'value', 'get');
    act();
    const count = reads.mock.calls.length;
    reads.mockRestore();
    return count;
  }

  const long = `<div id="few"><input value="a"><input value="b"></div>${'<input value="filled">'.repeat(LONG)}`;

  it('where every value is read more than once', () => {
    const { form } = setup(long);
    const known = new Map(form.read().fields.map(({ key, value }) => [key, value]));
    expect(known.size).toBe(LONG + 2);
    expect(readsDuring(() => expect(form.readOther((key) => known.get(key))).toEqual([]))).toBe(LONG + 2);
  });

  it('where the form around a button is read to see that it is a long one', () => {
    const { form, document } = setup(long);
    form.read();
    expect(readsDuring(() => expect(form.fewWithin(document.body, 40)).toBeUndefined())).toBe(0);
    const few = form.fewWithin(document.querySelector('#few') as Element, 40);
    expect(few?.map(({ value }) => valueText(value))).toEqual(['a', 'b']);
  });
});
