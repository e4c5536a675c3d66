import { definePortal } from '../definePortal';
import { IRCC_MARKERS } from '../labelledMarkers';

/** The enquiry web form, and the other public forms of its host. */
export const irccWebform = definePortal({
  id: 'ircc-webform',
  name: { en: 'IRCC web form', fr: 'Formulaire Web d’IRCC' },
  hosts: ['secure.cic.gc.ca'],
  markers: IRCC_MARKERS,
});
