// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { changeAhead } from '../../../utils/guard/change';
import { findControl } from '../../../utils/guard/control';
import type { Verdict } from '../../../utils/guard/guardOptions';
import { judge } from '../../../utils/guard/judge';
import { $, learned, setup, tripTable, type Overrides } from './setup';

function verdictOn(selector: string, html: string, overrides: Overrides = {}) {
  const { options, labels } = setup(html, overrides);
  const control = findControl($(selector));
  const verdict = control && judge(options, control, changeAhead(control));
  return { verdict, labels: verdict === undefined ? [] : labels(verdict) };
}

const names =
  '<fieldset><legend>Your name</legend><label>Family name <input value="Diallo"></label><label>Given name <input value="Amina"></label></fieldset>';
const travel = (gate: string, after = tripTable()) =>
  `<main><h1>Application</h1><form>${names}<section><h2>Travel history</h2>${gate}${after}</section></form></main>`;

interface Case {
  what: string;
  html: string;
  expected: Partial<Verdict> | undefined;
  labels?: string[];
  overrides?: Overrides;
}

const nine = ['From', 'To', 'Country', 'From', 'To', 'Country', 'From', 'To', 'Country'];
const asks: Case[] = [
  {
    what: 'a box "No travel history" before the list',
    html: travel('<label><input type="checkbox" id="x"> No travel history</label>'),
    expected: { kind: 'answer', reason: 'wording' },
    labels: nine,
  },
  {
    what: 'the same in a fieldset of its own',
    html: travel(
      '<fieldset><legend>Did you travel?</legend><label><input type="checkbox" id="x"> I have not travelled</label></fieldset>',
    ),
    expected: { kind: 'answer', reason: 'wording' },
    labels: nine,
  },
  {
    what: 'the same in French, with a form of its own around it',
    html: `<main><section><h2>Antécédents de voyage</h2><form><label><input type="checkbox" id="x"> Je n’ai pas voyagé</label></form><form>${tripTable()}</form></section></main>`,
    expected: { kind: 'answer' },
    labels: nine,
  },
  {
    what: 'a button "No travel history" in the page’s button bar',
    html: `<main><form>${names}<section><h2>Travel history</h2>${tripTable()}</section><div class="bar"><button id="x">No travel history</button><button>Next</button></div></form></main>`,
    expected: { kind: 'answer', section: ['Travel history'] },
    labels: nine,
  },
  {
    what: '"Clear Table" below the table',
    html: travel('', `${tripTable()}<div><button id="x" type="button">Clear Table</button></div>`),
    expected: { kind: 'clear', reason: 'wording' },
    labels: nine,
  },
  {
    what: 'an icon with an accessible name only',
    html: travel('', `${tripTable()}<img id="x" role="button" alt="Clear Table" src="">`),
    expected: { kind: 'clear', name: 'Clear Table' },
  },
  {
    what: '"Clear all" of the form',
    html: travel('').replace('</form>', '<button id="x" type="button">Clear all</button></form>'),
    expected: { kind: 'clear' },
    labels: ['Family name', 'Given name', ...nine],
  },
  {
    what: 'one entry’s Remove with three filled fields',
    html: travel(''),
    expected: { kind: 'remove', reason: 'wording' },
    labels: ['From', 'To', 'Country'],
  },
  {
    what: 'Remove in a list of one entry',
    html: '<main><section><h2>Trips</h2><div class="e"><input aria-label="From" value="1"><input aria-label="To" value="2"><input aria-label="Country" value="3"><button id="x">Delete</button></div></section></main>',
    expected: { kind: 'remove' },
    labels: ['From', 'To', 'Country'],
  },
  {
    what: 'a control that portal rules name',
    html: travel('<label><input type="checkbox" id="x"> Rien</label>'),
    overrides: { portal: { clearing: ['#x'] } },
    expected: { reason: 'rule', kind: 'answer' },
    labels: nine,
  },
  {
    what: 'a sign-out link with unsaved work',
    html: travel('').replace('<h1>', '<a id="x" href="/mycic/exit?logout=true">Help</a><h1>'),
    overrides: { portal: { signOut: ['a[href*="logout=true"]'] } },
    expected: { kind: 'signOut', reason: 'rule' },
  },
  {
    what: 'a native reset by any name',
    html: travel('')
      .replace('</form>', '<button id="x" type="reset">Cancel</button></form>')
      .replace('value="Diallo"', 'id="v"'),
    expected: undefined,
  },
  {
    what: '"No" to the question whose "Yes" opened the section',
    html: `<main><section><h2>Other names</h2><fieldset><legend>Other names?</legend><label><input type="radio" name="q" checked> Yes</label><label><input type="radio" name="q" id="x"> No</label></fieldset><label>Name <input value="Awa"></label></section><section><h2>Else</h2><input value="1"></section></main>`,
    expected: { kind: 'answer', reason: 'structure' },
    labels: ['Name'],
  },
  {
    what: 'unticking a box that controls a region',
    html: '<main><label><input type="checkbox" id="x" aria-controls="r" checked> I have a representative</label><div id="r"><label>Firm <input value="LLP"></label></div></main>',
    expected: { kind: 'answer', reason: 'structure' },
    labels: ['Firm'],
  },
  {
    what: '"N/A" beside the field it empties',
    html: '<main><section><h2>Contact</h2><div><label>Fax <input value="1"></label><label><input type="checkbox" id="x"> N/A</label></div><div><label>Phone <input value="2"></label></div></section></main>',
    expected: { kind: 'answer' },
    labels: ['Fax'],
  },
  {
    what: '"Same as mailing address": what follows, not what it refers to',
    html: '<main><h2>Addresses</h2><label>City <input value="Ottawa"></label><label><input type="checkbox" id="x"> Same as mailing address</label><label>Home city <input value="Gatineau"></label></main>',
    expected: { kind: 'answer' },
    labels: ['Home city'],
  },
];

const absences = `<main><section><h2>Absences</h2><div id="g"><label><input type="radio" name="q" id="oneYes" checked> Yes</label><label><input type="radio" name="q" id="oneNo"> No</label></div>
  <label>Reason <input value="Study"></label></section></main>`;

describe('the portal’s rules', () => {
  it.each([
    ['the emptying answer itself', '#oneNo'],
    ['the group of its question', '#g'],
  ])('know a gate by %s', (_, gate) => {
    const { verdict } = verdictOn('#oneNo', absences, { portal: { gates: [gate] } });
    expect(verdict).toMatchObject({ kind: 'answer', reason: 'rule' });
  });

  it('know an emptying box: ticking asks, unticking does not', () => {
    const portal = { gates: ['#x'] };
    const box = '<label><input type="checkbox" id="x"> Option 7</label>';
    expect(verdictOn('#x', travel(box), { portal }).verdict).toMatchObject({ kind: 'answer', reason: 'rule' });
    expect(verdictOn('#x', travel(box.replace('id', 'checked id')), { portal }).verdict).toBeUndefined();
  });

  it('can name a control: only the "Delete" that asks by itself is left alone', () => {
    const portal = { asksItself: [{ selector: 'button', names: ['Remove', 'Retirer'] }] };
    expect(verdictOn('.remove', travel(''), { portal }).verdict).toBeUndefined();
    expect(verdictOn('.remove', travel('').replaceAll('Remove', 'Delete'), { portal }).verdict).toMatchObject({
      kind: 'remove',
    });
  });
});

describe('an empty section beside filled ones', () => {
  const portal = { clearing: [{ selector: 'button', names: ['Clear Table'] }] };
  const empty = '<table id="trips"><tr><th>From</th><th>To</th></tr></table>';
  it.each([
    ['its box', travel('<label><input type="checkbox" id="x"> No travel history</label>', empty), {}],
    ['its "N/A"', travel('<label><input type="checkbox" id="x"> N/A</label>', ''), {}],
    ['its Clear Table', travel('', `${empty}<button id="x" type="button">Clear Table</button>`), {}],
    ['its Clear Table by rule', travel('', `${empty}<button id="x" type="button">Clear Table</button>`), { portal }],
    ['its Clear', travel('', `${empty}<button id="x" type="button">Clear</button>`), {}],
    ['its "None" as a button', travel('<button id="x" type="button">None</button>', empty), {}],
  ])('%s is not asked about', (_, html, overrides) => {
    expect(verdictOn('#x', html, overrides).verdict).toBeUndefined();
  });
});

describe('what is asked about', () => {
  it.each(asks.filter(({ expected }) => expected !== undefined))(
    '$what',
    ({ what, html, expected, labels: wanted, overrides }) => {
      const { verdict, labels } = verdictOn(what.startsWith('one entry') ? '.remove' : '#x', html, overrides);
      expect(verdict).toMatchObject(expected as object);
      if (wanted !== undefined) expect(labels).toEqual(wanted);
    },
  );

  it('a native reset, once something differs from what the page came with', () => {
    const html =
      '<main><form><label>City <input id="v"></label><label>Country <input value="CA"></label><button id="x" type="reset">Cancel</button></form></main>';
    const { options, labels } = setup(html, { unsaved: () => 1 });
    $<HTMLInputElement>('#v').value = 'Ottawa';
    const verdict = judge(options, findControl($('#x'))!, { ticks: true, already: false });
    expect(verdict).toMatchObject({ kind: 'reset', reason: 'structure' });
    expect(labels(verdict!)).toEqual(['City']);
  });
});

const passes: (Case & { on?: string })[] = [
  {
    what: 'an empty section',
    html: travel('<label><input type="checkbox" id="x"> No travel history</label>', ''),
    expected: undefined,
  },
  {
    what: 'unticking the emptying box',
    html: travel('<label><input type="checkbox" id="x" checked> No travel history</label>'),
    expected: undefined,
  },
  { what: '"Clear filters"', html: travel('<button id="x">Clear filters</button>'), expected: undefined },
  { what: '"Save and continue"', html: travel('<button id="x">Save and continue</button>'), expected: undefined },
  { what: '"Add another"', html: travel('', `${tripTable()}<button id="x">Add another</button>`), expected: undefined },
  {
    what: '"Sign out" with nothing unsaved',
    html: travel('<a id="x" href="/out">Sign out</a>'),
    overrides: { unsaved: () => 0 },
    expected: undefined,
  },
  {
    what: 'the portal asks by itself',
    html: travel(''),
    on: '.remove',
    overrides: { portal: { asksItself: ['.remove'] } },
    expected: undefined,
  },
  {
    what: 'an entry with two filled fields',
    html: travel('').replace('value="2012-01"', ''),
    on: '.remove',
    expected: undefined,
  },
  {
    what: 'a date picker’s own Clear',
    html: '<main><h2>A</h2><div><input value="1"><button id="x">Clear</button></div><input value="2"></main>',
    expected: undefined,
  },
  {
    what: '"Remove France" on a chip',
    html: '<main><h2>A</h2><div><input value="1"><button id="x">Remove France</button></div><input value="2"><input value="3"></main>',
    expected: undefined,
  },
  {
    what: '"None" of a list of kinds',
    html: '<main><section><h2>You</h2><label>Name <input value="A"></label><label><input type="radio" name="t" checked> Dr</label><label><input type="radio" name="t" id="x"> None</label></section></main>',
    expected: undefined,
  },
  {
    what: '"No" among other questions of the same level',
    html: '<main><section><h2>Background</h2><label><input type="radio" name="q" checked> Yes</label><label><input type="radio" name="q" id="x"> No</label><input value="because"><label><input type="radio" name="r"> Yes</label><label><input type="radio" name="r"> No</label></section></main>',
    expected: undefined,
  },
  {
    what: '"No" answered for the first time',
    html: '<main><section><h2>Other names</h2><label><input type="radio" name="q"> Yes</label><label><input type="radio" name="q" id="x"> No</label><input value="a"></section></main>',
    expected: undefined,
  },
  {
    what: 'a "Delete" in the page’s own dialog',
    html: `<main>${tripTable()}</main><div role="dialog"><button id="x">Delete</button></div>`,
    expected: undefined,
  },
  { what: 'plain text', html: travel('<p id="x">No travel history</p>'), expected: undefined },
  {
    what: 'a declaration',
    html: travel('<label><input type="checkbox" id="x"> I do not agree</label>'),
    expected: undefined,
  },
];

describe('what is never asked about', () => {
  it.each(passes)('$what', ({ html, overrides, on }) => {
    expect(verdictOn(on ?? '#x', html, overrides).verdict).toBeUndefined();
  });
});

describe('what was learned here', () => {
  const html = travel('<button id="x" type="button">Proceed with option B</button>');
  const section = 'application / travel history';

  it('makes an innocent name known: the second wipe is asked about', () => {
    setup(html);
    const known = [learned('#x', 'clears', section)];
    expect(verdictOn('#x', html, { learned: () => known }).verdict).toMatchObject({ reason: 'learned', kind: 'clear' });
  });

  it('silences a false alarm, but not a shipped rule', () => {
    const clearing = travel('<button id="x" type="button">Clear section</button>');
    setup(clearing);
    const known = [learned('#x', 'harmless', section)];
    expect(verdictOn('#x', clearing, { learned: () => known }).verdict).toBeUndefined();
    expect(verdictOn('#x', clearing, { learned: () => known, portal: { clearing: ['#x'] } }).verdict).toMatchObject({
      reason: 'rule',
    });
  });

  it('knows the answer that closes what another answer opened', () => {
    const status =
      '<main><section><h2>Status</h2><label>Name <input value="A"></label><label><input type="radio" name="s" id="m" checked> Married</label><label><input type="radio" name="s" id="x"> Single</label><label>Spouse <input value="B"></label></section></main>';
    setup(status);
    const known = [learned('#m', 'reveals', 'status')];
    expect(verdictOn('#x', status, { learned: () => known }).verdict).toMatchObject({
      reason: 'learned',
      kind: 'answer',
    });
  });
});

describe('answers that pages draw themselves', () => {
  const drawn = (answers: string, before = '') =>
    `<main><fieldset><legend>Have you travelled?</legend>${answers}
      <input aria-label="From" value="2012"><input aria-label="To" value="2013"></fieldset>${before}</main>`;

  it.each([
    [
      'radios',
      `<div role="radiogroup" aria-label="Have you travelled?"><div role="radio" aria-checked="true" id="yes">Yes</div><div role="radio" aria-checked="false" id="no">No</div></div>`,
      '',
    ],
    [
      'a list',
      `<div role="listbox" aria-label="Have you travelled?"><div role="option" aria-selected="true">Yes</div><div role="option" aria-selected="false" id="no">No</div></div>`,
      '',
    ],
    [
      'a list opened by a box elsewhere',
      `<div role="combobox" tabindex="0" aria-expanded="true" aria-controls="list" aria-label="Have you travelled?">Yes</div>`,
      `<ul role="listbox" id="list"><li role="option" aria-selected="true">Yes</li><li role="option" aria-selected="false" id="no">No</li></ul>`,
    ],
  ])('%s: "No" is asked about for what follows the question', (_what, answers, elsewhere) => {
    const { verdict, labels } = verdictOn('#no', drawn(answers, elsewhere));
    expect(verdict).toMatchObject({ kind: 'answer', reason: 'structure' });
    expect(labels).toEqual(['From', 'To']);
  });

  it('one of several such questions does not open all that follows', () => {
    const group = (label: string, id: string) =>
      `<div role="radiogroup" aria-label="${label}"><div role="radio" aria-checked="true">Yes</div><div role="radio" aria-checked="false" id="${id}">No</div></div>`;
    const questions = group('Have you travelled?', 'no') + group('Have you worked?', 'other');
    expect(verdictOn('#no', drawn(questions)).verdict).toBeUndefined();
  });
});

describe('Cancel in a dialog of the page', () => {
  const dialog = (name: string) =>
    `<main>${names}<div role="dialog"><h2>Trip</h2><input aria-label="From" value="2012"><input aria-label="To" value="2013">
      <input aria-label="Country" value="France"><button id="cancel">${name}</button></div></main>`;

  it.each(['Cancel', 'Annuler'])('%s forgets the entry that was typed there', (name) => {
    const { verdict, labels } = verdictOn('#cancel', dialog(name), { typed: () => true });
    expect(verdict).toMatchObject({ kind: 'clear', reason: 'structure' });
    expect(labels).toEqual(['From', 'To', 'Country']);
  });

  it('is not asked about where the dialog shows what was there before', () => {
    expect(verdictOn('#cancel', dialog('Cancel'), { typed: () => false }).verdict).toBeUndefined();
  });
});

it('what a drawn select shows would be taken for a command, or a command beside a select for what it shows', () => {
  const select = (shown: string) => `<div><input role="combobox" readonly>${shown}</div>`;
  setup(`<main>${select('<div class="select-label" tabindex="-1" id="x">Empty</div>')}</main>`);
  expect(findControl($('#x'))?.role).toBe('text');
  setup(`<main>${select('<span id="x" tabindex="0">Clear table</span>')}</main>`);
  expect(findControl($('#x'))?.role).toBe('button');
});
