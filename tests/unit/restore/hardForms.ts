import type { PageShape, Question } from './randomPage';

const text = (label: string): Extract<Question, { kind: 'text' }> => ({ kind: 'text', label, behaviour: 'plain' });
const upper = (label: string): Extract<Question, { kind: 'text' }> => ({ kind: 'text', label, behaviour: 'upper' });
const country = (label: string): Question => ({ kind: 'country', label, slow: false });
const section = (title: string, ...inside: Question[]): Question => ({ kind: 'section', title, inside });
const choice = (label: string): Extract<Question, { kind: 'choice' }> => ({ kind: 'choice', label, slow: false });
const list = (title: string, ...fields: Extract<Question, { kind: 'list' }>['fields']): Question => ({
  kind: 'list',
  title,
  slow: false,
  most: 2,
  fields,
});
const gate = (label: string, slow: boolean, ...inside: Question[]): Question => ({ kind: 'gate', label, slow, inside });
const form = (...questions: Question[]): PageShape => ({ questions, redraws: false, renumbers: false });

/** Forms, and what befell them, that one run in tens of thousands found: values went into the list of the same name beside theirs. */
export const HARD_FORMS: [PageShape, { wipe: string; seed: number; newer: boolean }][] = [
  [
    form(
      list('Addresses', text('Employer')),
      gate('City?', true, list('Addresses', text('Employer'), choice('Phone'), choice('City'))),
    ),
    { wipe: 'reset', seed: 129989322, newer: false },
  ],
  [
    form(
      section('Travel', section('Travel', gate('City?', false, upper('City')), country('City')), country('City')),
      gate('City?', false, list('Studies', upper('City'))),
      gate(
        'City?',
        true,
        list('Studies', upper('City'), upper('Country of birth'), text('Phone')),
        list('Travel', choice('City'), choice('Employer')),
      ),
    ),
    { wipe: 'reset', seed: 23, newer: false },
  ],
];
