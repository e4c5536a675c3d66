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
import { connect } from '../../utils/records/database';
import { exportMatter } from '../../utils/records/sealed/exportMatter';
import { realWorld } from '../../utils/records/sealed/world';
import { createVault } from '../../utils/records/vault/vault';

const state = recordsState(send);
const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
// Made in this page, which only reads: the background stays free for the keystrokes of portals.
const evidence = evidenceState(
  send,
  (matterId) => {
    const connection = connect();
    const lang = document.documentElement.lang.startsWith('fr') ? 'fr' : 'en';
    return exportMatter(connection, matterId, lang, world, createVault(connection));
  },
  (name, bytes) => saveFile(document, name, bytes),
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
