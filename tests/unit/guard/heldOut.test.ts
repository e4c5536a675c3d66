import { describe, expect, it } from 'vitest';
import { classifyWording, type Wording } from '../../../utils/guard/wording';
import * as first from './heldOut';
import * as second from './heldOutSecond';
import * as fourth from './heldOutFourth';
import * as fifth from './heldOutFifth';
import * as sixth from './heldOutSixth';
import * as third from './heldOutThird';

const ASKED: readonly Wording[] = ['clear', 'clearAll', 'remove', 'denies', 'signOut'];
const isAsked = (name: string): boolean => ASKED.includes(classifyWording(name));
const namesIn = (lists: Readonly<Record<string, readonly string[]>>): string[] => [
  ...new Set(Object.values(lists).flat()),
];

/** Read like commands or answers, and are neither: only their place tells, and there nothing is pressed. */
const STILL_ALARMS = [
  'Clear answers for common questions',
  'Aucun historique',
  'Vider ta tête sur papier',
  'Not employed by the government',
  'Empty return envelope',
  'Clear passport photo',
  'Cancel Membership',
  'Cancel Job',
  'I have not received any training on how to behave as a road user',
  'Retirer la blacklist d’un utilisateur',
  'Overwrite existing data',
  'Écraser les données existantes',
  'Restart',
];

it.each([
  ['first', first],
  ['second', second],
  ['third', third],
  ['fourth', fourth],
  ['fifth', fifth],
  ['sixth', sixth],
])('on the %s set of labels found after tuning, wipes would be missed or honest work interrupted', (which, labels) => {
  const [bad, good] = [namesIn(labels.wipes), namesIn(labels.harmless)];
  const missed = bad.filter((name) => !isAsked(name));
  const alarms = good.filter((name) => isAsked(name));
  const found = bad.length - missed.length;
  const figures = [found / bad.length, found / (found + alarms.length)].map((figure) => figure.toFixed(3));
  console.log(`held out, ${which}: ${bad.length} + ${good.length} labels, recall and precision ${figures.join(', ')}`);
  expect(missed).toEqual([]);
  expect(alarms.filter((name) => !STILL_ALARMS.includes(name))).toEqual([]);
});

/** What a person can say about clearing a part of a file is made of these; no list holds all of it. */
const grammar = {
  en: {
    verbs: ['clear', 'delete', 'remove', 'erase', 'reset', 'discard', 'empty', 'wipe out', 'purge', 'get rid of'],
    scopes: ['', 'all', 'all of the', 'the', 'this', 'my', 'these', 'every', 'the entire', 'selected', 'last', 'other'],
    objects: ['trips', 'travel history', 'previous address', 'job', 'family member', 'education', 'siblings', 'table'],
    not: ['do not', 'don’t', 'never', 'keep, do not'],
    view: ['filters', 'search', 'sort order', 'search results', 'zoom', 'notifications', 'column layout'],
  },
  fr: {
    verbs: ['effacer', 'supprimer', 'retirer', 'enlever', 'vider', 'réinitialiser', 'éliminer', 'détruire', 'rayer'],
    scopes: [
      '',
      'tous les',
      'toutes les',
      'le',
      'cette',
      'mes',
      'l’ensemble des',
      'la totalité des',
      'chaque',
      'dernier',
    ],
    objects: ['voyages', 'antécédents de voyage', 'adresse', 'emploi', 'membre de la famille', 'études', 'tableau'],
    not: ['ne pas', 'ne jamais', 'conserver, ne pas'],
    view: [
      'filtres',
      'recherche',
      'tri',
      'résultats de recherche',
      'zoom',
      'notifications',
      'disposition des colonnes',
    ],
  },
} as const;

describe.each(['en', 'fr'] as const)('sentences nobody listed (%s)', (language) => {
  const { verbs, scopes, objects, not, view } = grammar[language];
  const over = (things: readonly string[]): string[] =>
    verbs.flatMap((verb) => scopes.flatMap((scope) => things.map((thing) => `${verb} ${scope} ${thing}`)));

  it('a section would be cleared unasked', () => {
    expect(over(objects).filter((name) => !isAsked(name))).toEqual([]);
  });

  it('keeping things would be asked about', () => {
    const kept = over(objects).flatMap((command) => not.map((no) => `${no} ${command}`));
    expect(kept.filter((name) => isAsked(name))).toEqual([]);
  });

  it('clearing a filter would be asked about', () => {
    expect(over(view).filter((name) => isAsked(name))).toEqual([]);
  });
});
