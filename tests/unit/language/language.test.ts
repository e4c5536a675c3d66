import { describe, expect, it } from 'vitest';
import type { HoldReason, LossCause, NotRestoredReason, TroubleCode } from '../../../utils/language/codes';
import { en, type Language } from '../../../utils/language/en';
import { fr } from '../../../utils/language/fr';
import { plain } from '../../../utils/language/sentence';

const AT = new Date(2026, 10, 23, 14, 5).getTime();
const NEXT_DAY = AT + 24 * 3600_000;
const both: [string, Language][] = [
  ['English', en],
  ['French', fr],
];

describe('the names that other programs rely on (CONTRACT.md)', () => {
  it.each([
    ['keep', 'Keep my entries', 'Garder mes entrées'],
    ['clear', 'Clear anyway', 'Effacer quand même'],
    ['restore', 'Restore', 'Restaurer'],
    ['review', 'Review', 'Examiner'],
    ['dismiss', 'Dismiss', 'Ignorer'],
    ['undo', 'Undo', 'Annuler la restauration'],
    ['copy', 'Copy', 'Copier'],
    ['region', 'Holdfast', 'Holdfast'],
  ] as const)('%s', (key, english, french) => {
    expect(en.inpage[key]).toBe(english);
    expect(fr.inpage[key]).toBe(french);
  });

  it('begins outcomes and the shield as promised, in plain digits', () => {
    expect(en.inpage.restored(1200, 1234, 34)).toMatch(/^Restored 1200 of 1234\b/);
    expect(fr.inpage.restored(1200, 1234, 34)).toMatch(/^1200 sur 1234 restaurés/);
    expect(plain(en.inpage.shield('Next'))).toMatch(/^Click ignored/);
    expect(plain(fr.inpage.shield(''))).toMatch(/^Clic ignoré/);
  });
});

describe('a sentence says which section, how many entries and fields, and when', () => {
  const cause: LossCause = { kind: 'control', name: 'No travel history' };

  it.each([
    [20, 100, '20 entries (100 fields)', '20 entrées (100 champs) ont disparu'],
    [1, 5, '1 entry (5 fields)', '1 entrée (5 champs) a disparu'],
    [0, 1, '1 filled field', '1 champ rempli a disparu'],
    [0, 2, '2 filled fields', '2 champs remplis ont disparu'],
  ])('%i entries, %i fields', (entries, fields, english, french) => {
    expect(plain(en.inpage.lost(entries, fields, 'Travel history', cause, AT, AT))).toBe(
      `${english} disappeared from “Travel history” at 2:05\u00a0p.m., after “No travel history”.`,
    );
    expect(plain(fr.inpage.lost(entries, fields, 'Voyages', cause, AT, AT))).toBe(
      `${french} de la section «\u00a0Voyages\u00a0» à 14\u00a0h\u00a005, après «\u00a0No travel history\u00a0».`,
    );
  });

  it('names the day where it is another one', () => {
    expect(plain(en.inpage.lost(1, 1, '', { kind: 'reload' }, AT, NEXT_DAY))).toContain('on November 23, 2026 at 2:05');
    expect(plain(fr.inpage.lost(1, 1, '', { kind: 'reload' }, AT, NEXT_DAY))).toContain('le 23 novembre 2026 à 14');
  });

  it('asks about entries, or about fields where there are no entries', () => {
    expect(plain(en.inpage.holdTitle(20, 100, 'Travel history', 'rule'))).toBe(
      'This would erase 20 entries in “Travel history”',
    );
    expect(plain(fr.inpage.holdTitle(0, 12, '', 'signOut'))).toBe('Vous perdriez 12 champs remplis de cette page');
    expect(plain(en.inpage.holdLead(20, 100, 'Clear Table', 'wording'))).toContain('20 entries (100 fields)');
  });
});

describe.each(both)('every code has a sentence in %s', (_name, { inpage }) => {
  const reasons: HoldReason[] = ['rule', 'wording', 'learned', 'structure', 'signOut'];
  const causes: LossCause[] = [
    { kind: 'control', name: '' },
    { kind: 'page' },
    { kind: 'reload' },
    { kind: 'return' },
    { kind: 'reset' },
  ];
  const left = Object.keys(en.inpage.notRestored) as NotRestoredReason[];
  const troubles = Object.keys(en.inpage.trouble) as TroubleCode[];

  it('and none shows a hole where a name is missing', () => {
    const said = [
      ...reasons.map((reason) => plain(inpage.holdLead(0, 1, '', reason))),
      ...reasons.map((reason) => plain(inpage.holdTitle(1, 1, '', reason))),
      ...causes.map((cause) => plain(inpage.lost(1, 1, '', cause, AT, AT))),
      ...left.map((reason) => inpage.notRestored[reason]),
      ...troubles.map((code) => inpage.trouble[code]),
      plain(inpage.pressAgain('')),
      plain(inpage.shield('')),
      plain(inpage.offered(0, 1, '', AT, AT)),
    ];
    for (const words of said) {
      expect(words).not.toMatch(/undefined|“”|«\s*»|\[object| {2}/);
      expect(words.trim().length).toBeGreaterThan(10);
    }
  });
});

it('keeps words of the page apart, so that a view can isolate them', () => {
  expect(en.inpage.shield('<b>\u202Ex')).toContainEqual({ page: '<b>\u202Ex' });
});

it('differs between the languages wherever there are words', () => {
  const same = leaves(en).filter(([path, english]) => english !== '' && new Map(leaves(fr)).get(path) === english);
  expect(same.map(([path]) => path).sort()).toEqual([
    'inpage.region',
    'pages.client',
    'pages.page',
    'pages.product',
    'people.example.countries.0',
    'people.example.countries.2',
    'people.settings.languages.en', // each language is called by its own name
    'people.settings.languages.fr',
    'people.timeline.kinds.incident', // the same word
    'people.workbench.section',
  ]);
});

it('breaks no French line before a colon or inside quotation marks', () => {
  const said = [...leaves(fr).map(([, words]) => words), fr.settings.pausedUntil(AT), fr.session.left(1)];
  expect(said.filter((words) => / [:;?!»]|« /.test(words))).toEqual([]);
});

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'string') return [[here, inner] satisfies [string, string]];
    return typeof inner === 'object' && inner !== null ? leaves(inner, here) : [];
  });
}
