import { control, definePortal } from '../definePortal';
import { LABELLED_MARKERS } from '../labelledMarkers';

/** USCIS online forms: /forms/<form>/<draft>/<page>. React, Formik and MUI. */
export const usUscis = definePortal({
  id: 'us-uscis',
  name: { en: 'USCIS online forms', fr: "Formulaires en ligne de l'USCIS" },
  hosts: ['my.uscis.gov'],
  adding: [control('button', 'Add an address')],
  advance: [control('button', 'Save entry')],
  signIn: ['^/(sign-?in|sign-?out|log-?in|log-?out)\\b'],
  markers: [{ kind: 'profile', in: 'address', pattern: '/forms/[\\w-]+/([\\w-]{1,64})/' }, ...LABELLED_MARKERS],
});
