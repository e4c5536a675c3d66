import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { evidenceState } from '../../components/records/evidenceState';
import { Records } from '../../components/records/Records';
import { recordsState } from '../../components/records/recordsState';
import { saveFile } from '../../components/records/saveFile';
import { holdSettingsState } from '../../components/settings/holdSettingsState';
import { startPage } from '../../components/shared/startPage';
import { send } from '../../utils/messages/send';
import { exportClient } from '../../utils/records/sealed/exportClient';

const state = recordsState(send);
const maker = exportClient(`Holdfast ${browser.runtime.getManifest().version}`);
const lang = (): 'en' | 'fr' => (document.documentElement.lang.startsWith('fr') ? 'fr' : 'en');
const evidence = evidenceState(
  send,
  { list: maker.list, make: (kind, wanted, onStage) => maker.make(kind, { ...wanted, lang: lang() }, onStage) },
  (name, bytes, type) => saveFile(document, name, bytes, type),
);
const onGo = (hash: string): void => void (location.hash = hash);
const holds = holdSettingsState(send, Date.now);
function show(): void {
  void state.go(location.hash);
  void evidence.load();
  void holds.load();
}
window.addEventListener('hashchange', show);
show();
void startPage(
  document,
  ({ pages }) => `${pages.product} – ${pages.records}`,
  ({ language, settings, root }) => {
    const props = { state, evidence, holds, language, settings, onGo };
    render(<Records {...props} />, root);
  },
);
