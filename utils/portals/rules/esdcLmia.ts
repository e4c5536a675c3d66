import { control, definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** LMIA Online. A server-rendered wizard: /Employer/<id>/Application/<id>/… */
export const esdcLmia = definePortal({
  id: 'esdc-lmia',
  name: { en: 'LMIA Online (ESDC)', fr: 'EIMT en ligne (EDSC)' },
  hosts: ['tfwp.lmia.esdc.gc.ca'],
  advance: [control('#next')],
  markers: [{ kind: 'application', in: 'address', pattern: '/Application/(\\d[\\w-]{0,63})' }, ...LABELLED_MARKERS],
});
