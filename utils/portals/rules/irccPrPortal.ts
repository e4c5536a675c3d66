import { control, definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** Permanent residence, applicants and representatives. Angular; ids repeat on one page. */
export const irccPrPortal = definePortal({
  id: 'ircc-pr-portal',
  name: { en: 'IRCC permanent residence portal', fr: 'Portail de résidence permanente d’IRCC' },
  hosts: ['prson-srpel.apps.cic.gc.ca'],
  clearing: [control('button, [role="button"], img[alt]', 'Clear Table', 'Effacer le tableau')],
  gates: [
    { answer: '#haveNotTravelled, input[name="haveNotTravelled"]', empties: 'travel history (IMM 5562)' },
    { answer: '#oneNo', empties: 'absences and three follow-up questions (IMM 5444)' },
    { answer: '[id="personalDetailsForm-usedOtherName-no"]', empties: 'other names' },
    { answer: '[id="personalDetailsForm-hasPreviousCountries-no"]', empties: 'previous countries' },
    { answer: '[id="personalDetailsForm-previouslyMarriedOrCommonLaw-no"]', empties: 'previous relationship' },
    { answer: '#validPassportNo', empties: 'passport' },
    { answer: '#NICNo', empties: 'national identity document' },
  ],
  // A row's Delete opens the portal's own modal, whose confirming button is called Delete as well.
  asksItself: [control('button, [role="button"]', 'Delete', 'Supprimer')],
  adding: [
    control(
      'button, [role="button"], img[alt]',
      'Add Row',
      'Add another',
      'Add new family member',
      'Add dependants',
      'Ajouter une autre adresse',
    ),
  ],
  advance: [
    control('lib-navigation-buttons button.btn-primary'),
    control('button', 'Save Table', 'Save and continue', 'Enregistrer et continuer'),
  ],
  signIn: ['^/(en|fr)/(rep/)?(login|logout|sign-?in|sign-?out)\\b'],
  markers: [{ kind: 'profile', in: 'address', pattern: '/application/profile/([\\w-]{1,64})' }, ...IRCC_MARKERS],
});
