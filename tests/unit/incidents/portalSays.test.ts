import { expect, it } from 'vitest';
import { findTrouble } from '../../../utils/incidents/portalSays';

it.each([
  ['outage', 'Service unavailable'],
  ['outage', 'There was a technical error when handling your request. Please try again later.'],
  ['outage', 'We cannot process your request right now. Please try again later.'],
  ['outage', 'This page is temporarily unavailable'],
  ['outage', '502 Bad Gateway'],
  ['outage', 'Le service est temporairement indisponible'],
  ['outage', 'Service non disponible'],
  ['outage', 'Nous ne pouvons pas traiter votre demande. Veuillez réessayer plus tard.'],
  ['outage', 'Une erreur technique s’est produite.'],
  ['signedOut', 'Your session has expired. Please sign in again.'],
  ['signedOut', 'Session timed out'],
  ['signedOut', 'You have been signed out'],
  ['signedOut', 'Votre session a pris fin'],
  ['signedOut', 'Votre session est expirée'],
  ['signedOut', 'Vous avez été déconnecté'],
] as const)('an incident would not be noticed: %s, “%s”', (trouble, said) => {
  expect(findTrouble(said)).toEqual({ trouble, said });
});

it.each([
  'Travel history',
  'Your session will expire in 2 minutes. Do you want to continue?',
  'Votre session expirera dans 2 minutes.',
  'Session expiry',
  'Available services',
  'Report a problem or mistake on this page',
  'Fields marked with an asterisk are required',
  'This field is unavailable for your program',
  'Processing your request',
  `Terms of use: ${'the service is unavailable at times. '.repeat(12)}`,
])('an ordinary page would count as an incident: “%s”', (line) => {
  expect(findTrouble(line)).toBeUndefined();
});
