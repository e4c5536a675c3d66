import { definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** ImmiAccount. One form post; the draft is saved on Next; its confirmation dialog is `_dlg-_0b0`. */
export const auImmiAccount = definePortal({
  id: 'au-immiaccount',
  name: { en: 'Australian ImmiAccount', fr: 'ImmiAccount (Australie)' },
  hosts: ['online.immi.gov.au'],
  signIn: ['^/lusc/log(in|out)\\b'],
  markers: LABELLED_MARKERS,
});
