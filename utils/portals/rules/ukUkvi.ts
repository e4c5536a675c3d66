import { definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** UK visas and immigration. Server-rendered GOV.UK pages. */
export const ukUkvi = definePortal({
  id: 'uk-ukvi',
  name: { en: 'UK Visas and Immigration', fr: 'Visas et immigration du Royaume-Uni' },
  hosts: ['visas-immigration.service.gov.uk'],
  markers: [{ kind: 'profile', in: 'address', pattern: '/resume/([\\w-]{1,64})' }, ...LABELLED_MARKERS],
});
