import type { FieldValue } from '../../../utils/forms/field';
import type { Fact, LogEntry } from '../../../utils/messages/contract';
import { text } from '../records/samples';

/** Entries as a day's work leaves them; `now` is when they happen. */
export type Story = (now: number) => LogEntry[];

const ANSWERS = [
  ['Country or territory', 'France'],
  ['City or town', 'Sainte-Thérèse-de-la-Gauchetière'],
  ['From (YYYY-MM)', '2019-04'],
  ['To (YYYY-MM)', '2019-05'],
] as const;
const TRIPS = 11;

const at = (now: number, entry: Omit<LogEntry, 'at'>): LogEntry => ({ at: now, ...entry });
const changed = (now: number, trip: number, label: string, after: FieldValue, before = ''): LogEntry =>
  at(now, {
    kind: 'change',
    basis: 'input',
    field: { label, section: ['Travel history', `Trip ${String(trip)}`] },
    before: text(before),
    after,
  });

export const typing: Story = (now) =>
  Array.from({ length: TRIPS }, (_, n) =>
    ANSWERS.map(([label, value]) => changed(now, n + 1, label, text(value))),
  ).flat();

/** Every kind of value, and what is hard to print. */
export const oddValues: Story = (now) => [
  changed(now, 2, 'From (YYYY-MM)', text('2019-06'), '2019-04'),
  changed(now, 12, 'Notes', text('Zürich \ud800 \u2028 e\u0301 "\\ \u202e <b>')),
  changed(now, 12, 'Country', { kind: 'options', options: [{ value: 'FR', text: 'France' }] }),
  changed(now, 12, 'True', { kind: 'checked', checked: true }),
  changed(now, 12, 'Letter', { kind: 'rich', text: 'bold', html: '<b>bold</b>' }),
  changed(now, 12, 'FAMILY NAME', text('WOJCIECHOWSKA-MBEMBA MAXIMILIENNE WILHELMINE')),
  changed(now, 12, 'Long', text(`${'WWWWWWWWMMMMMMMM'.repeat(20)} 李小龍 ${'a'.repeat(300)}`)),
];

const gone = (what: string): Fact[] =>
  Array.from({ length: TRIPS }, (_, n) =>
    ANSWERS.map(([label, value]) => ({ what, name: `Travel history › Trip ${String(n + 1)} › ${label}`, text: value })),
  ).flat();

export const wiped: Story = (now) => [
  at(now, { kind: 'cleared', basis: 'observed', note: 'No travel history' }),
  at(now, { kind: 'loss', basis: 'inferred', rule: 'emptied.noInput@1', note: 'Travel history', facts: gone('lost') }),
  at(now, {
    kind: 'restore',
    basis: 'observed',
    facts: [...gone('restored').slice(0, -1), ...gone('missing').slice(-1)],
  }),
];

export const sent: Story = (now) => [
  at(now, {
    kind: 'upload',
    basis: 'input',
    field: { label: 'Passport', section: ['Supporting documents'] },
    facts: [
      { what: 'file.name', text: 'Diallo, Amina – passeport (toutes les pages) numérisé 2026.pdf' },
      { what: 'file.size', text: '1048576' },
      { what: 'file.type', text: 'application/pdf' },
      { what: 'file.modified', text: '2026-11-20T10:00:00.000Z' },
      { what: 'file.sha256', text: 'ab12cd34'.repeat(8) },
      { what: 'file.how', text: 'chosen' },
      { what: 'said', text: 'passport.pdf was received | Your file is being checked. Do not close this window.' },
      { what: 'portal.date', text: 'Mon, 23 Nov 2026 15:50:00 GMT' },
      { what: 'portal.id', text: 'x-request-id: 7f1e2d3c-aaaa-bbbb-cccc-1234567890ab' },
    ],
  }),
  at(now, {
    kind: 'submission',
    basis: 'input',
    facts: [
      { what: 'control', text: 'Submit' },
      { what: 'sent', name: 'Applicant › Given name', text: 'Amina' },
      { what: 'sent', name: 'Applicant › Family name', text: 'DIALLO' },
      { what: 'sent', name: 'Applicant › Middle name', text: '' },
      { what: 'sent', name: 'Message', text: 'Bonjour,\nwhere is my file?' },
    ],
  }),
  at(now, {
    kind: 'answer',
    basis: 'observed',
    facts: [
      { what: 'answer.to', text: 'submission' },
      { what: 'said', text: 'Your enquiry was sent.' },
      { what: 'number', text: 'W100001' },
    ],
  }),
];

export const screen: Story = (now) => [
  at(now, {
    kind: 'screen',
    basis: 'observed',
    facts: [
      { what: 'screen.view', text: '1280 × 900 px × 1' },
      { what: 'screen.cut', text: 'form' },
      {
        what: 'screen.text',
        text: 'Travel history\nProvide all trips outside of your country of origin or of residence, taken in the last ten years.\nFrance',
      },
    ],
  }),
];
