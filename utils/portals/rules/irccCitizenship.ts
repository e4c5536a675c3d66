import { control, definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** Citizenship online. Angular. */
export const irccCitizenship = definePortal({
  id: 'ircc-citizenship',
  name: { en: 'IRCC citizenship application', fr: 'Demande de citoyenneté d’IRCC' },
  hosts: ['citapply-citdemande.apps.cic.gc.ca'],
  advance: [control('#absenceFromCanadaSaveCardButtondefault button')],
  signIn: ['^/(en|fr)/(sign-?in|sign-?out|log-?in|log-?out)\\b'],
  markers: IRCC_MARKERS,
});
