import { describe, expect, it } from 'vitest';
import { findMarkers } from '../../../utils/matters/findMarkers';
import { irccPrPortal } from '../../../utils/portals/rules/irccPrPortal';

const { markers: rules } = irccPrPortal;
const read = (text: string, address = 'https://prson-srpel.apps.cic.gc.ca/en/x') =>
  findMarkers({ address, text, rules }).map((m) => `${m.kind} ${m.value}`);

describe('a page would be taken for nobody’s', () => {
  it.each([
    ['Application number: E001234567', ['application E001234567']],
    ['APPLICATION NUMBER\nW 123', []],
    ['Numéro de demande : E001234567', ['application E001234567']],
    ['N° de demande\tV300123456', ['application V300123456']],
    ['Status of E001234567 today', ['application E001234567']],
    ['UCI: 1111-2222', ['uci 1111-2222']],
    ['IUC\u00a0: 11-1111-2222', ['uci 11-1111-2222']],
    ['Unique client identifier (UCI)\n1111-2222', ['uci 1111-2222']],
    ['Applicant: Amina DIALLO', ['name Amina DIALLO']],
    ['Demandeur\u00a0: Bảo O’Brien-Trần   Déconnexion', ['name Bảo O’Brien-Trần']],
    ['Client: Léa Roy | Sign out', ['name Léa Roy']],
    [
      'Practice\nApplicant\nAmina DIALLO\nApplication number\nE001234567\nUCI\n1111-2222\nTravel history',
      ['application E001234567', 'uci 1111-2222', 'name Amina DIALLO'],
    ],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

  it('reads the profile in the address', () => {
    expect(read('', 'https://prson-srpel.apps.cic.gc.ca/fr/application/profile/1001?x=1#/a')).toEqual(['profile 1001']);
  });
});

describe('a page would be taken for the wrong client’s', () => {
  it('sees every client of a list', () => {
    expect(read('Amina E001234567\nBao E007654321\nAmina again e001234567')).toEqual([
      'application E001234567',
      'application E007654321',
    ]);
  });
  it.each([
    'Passport AB1234567',
    'XE001234567',
    'E0012345678',
    'Call 1111-2222',
    'applicants: many',
    'UCI: 111-222',
    'Application number of your file',
  ])('%j', (text) => expect(read(text)).toEqual([]));
});

it('takes time in proportion to the text: the page must not stall', () => {
  const started = performance.now();
  for (const text of [
    ' '.repeat(100_000),
    '\n'.repeat(100_000),
    'Applicant '.repeat(10_000),
    "A'".repeat(50_000),
    '1'.repeat(100_000),
    'Client: ' + 'a '.repeat(50_000),
  ])
    read(text);
  expect(performance.now() - started).toBeLessThan(1_000);
});
