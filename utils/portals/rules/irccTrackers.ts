import { definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** Application status trackers: observed only. */
export const irccTrackers = definePortal({
  id: 'ircc-trackers',
  name: { en: 'IRCC application trackers', fr: 'Outils de suivi des demandes d’IRCC' },
  mode: 'readOnly',
  hosts: ['tracker-suivi.apps.cic.gc.ca', 'ircc-tracker-suivi.apps.cic.gc.ca'],
  signIn: ['^/(en/|fr/)?(sign-?in|sign-?out|log-?in|log-?out)\\b'],
  markers: IRCC_MARKERS,
});
