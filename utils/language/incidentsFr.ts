import { duration } from './duration';
import { formatsOf } from './formats';
import type { incidents as en } from './incidentsEn';

const formats = formatsOf('fr-CA');

/** Les mots des pannes d’un portail, en français. */
export const incidents: typeof en = {
  happened: {
    outage: 'Le portail n’a pas fonctionné',
    recovered: 'Le portail a répondu de nouveau',
    slow: 'Écran lent',
    signedOut: 'Le portail a demandé de se connecter de nouveau',
  },
  seen: 'constaté par ce navigateur',
  status: (status) => `réponse ${status}`,
  noAnswer: (code) => `aucune réponse (${code})`,
  took: (ms) => `a pris ${duration(ms)}`,
  began: (at) => `en panne depuis le ${formats.exact(at)}`,
  ended: (at) => `jusqu’au ${formats.exact(at)}`,
  notEnded: 'fin non constatée',
  lost: 'Temps perdu par jour',
  lead: 'De la première réponse en erreur à la première bonne réponse, tant que quelqu’un essayait (les pauses de plus de 30 minutes ne comptent pas), et écrans qui ont pris 10 secondes ou plus. Constaté depuis cet ordinateur.',
  lostMs: duration,
  lostInAll: (ms) => `${duration(ms)} en tout.`,
};
