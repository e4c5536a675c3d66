import { definePortal } from './definePortal';

/** The built-in example page: a portal without a host, known by the wording of its controls alone. */
export const EXAMPLE_PORTAL = definePortal({
  id: 'example',
  name: { en: 'Example', fr: 'Exemple' },
  hosts: [],
  markers: [],
});
