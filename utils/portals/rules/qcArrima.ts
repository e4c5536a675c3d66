import { definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** Arrima. Only the host is known. */
export const qcArrima = definePortal({
  id: 'qc-arrima',
  name: { en: 'Arrima (Québec)', fr: 'Arrima (Québec)' },
  hosts: ['arrima.immigration-quebec.gouv.qc.ca'],
  markers: LABELLED_MARKERS,
});
