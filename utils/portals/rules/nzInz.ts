import { definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** Immigration New Zealand. ASP.NET WebForms. */
export const nzInz = definePortal({
  id: 'nz-inz',
  name: { en: 'Immigration New Zealand', fr: 'Immigration Nouvelle-Zélande' },
  hosts: ['onlineservices.immigration.govt.nz'],
  markers: LABELLED_MARKERS,
});
