import { control, definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** The new IRCC Portal: one host signs in and lists, the other holds the forms. */
export const irccPortalNew = definePortal({
  id: 'ircc-portal-new',
  name: { en: 'IRCC Portal', fr: 'Portail d’IRCC' },
  hosts: ['portal-portail.apps.cic.gc.ca', 'tr-rt.apps.cic.gc.ca'],
  advance: [
    control('#next_path'),
    control('button[id^="Grid.actionContinue_"]'),
    control('button', 'Save and continue', 'Enregistrer et continuer'),
  ],
  signIn: ['^/(sign-?in|sign-?out|log-?in|log-?out)\\b'],
  markers: [{ kind: 'profile', in: 'address', pattern: '[?&]appId=([\\w-]{1,64})' }, ...IRCC_MARKERS],
});
