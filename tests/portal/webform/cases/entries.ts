import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { buttonWords } from '../fields.ts';

/** Lists of entries as pages without a common library draw them (`?as=…`); see the script. */
export const entries: Case = {
  name: 'entries',
  title: { en: 'Entries of many kinds', fr: 'Entrées de toutes sortes' },
  about: {
    en: 'Trips in folds that name them, in cards fed by one form, in a dialog with a Save of its own, as names to choose from; added by an icon, after a pause, locked until they have slid in.',
    fr: 'Des voyages en volets qui les nomment, en fiches nourries par un formulaire, dans un dialogue à enregistrement propre, en noms à choisir; ajoutés par une icône, après une pause, verrouillés le temps de glisser en place.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form id="trips" data-practice-section>
        <h2>Trips</h2>
        <div id="list"></div>
      </form>
      <p class="buttons"><button type="button" class="btn" id="clear">${buttonWords.clearAll[lang]}</button></p>
      <label for="remark">Remark</label><input id="remark" name="remark" />`,
};
