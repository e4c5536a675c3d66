import { definePortal } from '../definePortal';

/** GCKey carries credentials only: Holdfast never runs there. Known so that it can be refused by name. */
export const gckey = definePortal({
  id: 'gckey',
  name: { en: 'GCKey', fr: 'CléGC' },
  mode: 'never',
  hosts: ['clegc-gckey.gc.ca'],
  markers: [],
});
