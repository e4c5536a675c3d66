import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { evidenceState } from '../../components/records/evidenceState';
import { Records } from '../../components/records/Records';
import { recordsState } from '../../components/records/recordsState';
import { saveFile } from '../../components/records/saveFile';
import { holdSettingsState } from '../../components/settings/holdSettingsState';
import { backupState } from '../../components/backup/backupState';
import { lockState } from '../../components/lock/lockState';
import { watchIdle } from '../../components/lock/watchIdle';
import { startPage } from '../../components/shared/startPage';
import { send } from '../../utils/messages/send';
import { connect } from '../../utils/records/database';
import { exportMatter } from '../../utils/records/sealed/exportMatter';
import { realWorld } from '../../utils/records/sealed/world';
import { createVault } from '../../utils/records/vault/vault';

const lock = lockState(send);
const state = recordsState(lock.ask);
const backup = backupState(lock.ask, (name, bytes) => saveFile(document, name, bytes));
const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
// Made in this page, which only reads: the background stays free for the keystrokes of portals.
const evidence = evidenceState(
  lock.ask,
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
  void lock.load();
  void state.go(location.hash);
  void evidence.load();
  void holds.load();
}
/** With the recovery code one gets to set a new passphrase. */
function onUnlocked(): void {
  if (lock.recovered.value && location.hash !== '#settings') location.hash = '#settings';
  else show();
}
window.addEventListener('hashchange', show);
watchIdle(window, send, lock);
show();
void startPage(
  document,
  ({ pages }) => `${pages.product} – ${pages.records}`,
  ({ language, settings, root }) => {
    const props = { state, evidence, holds, lock, backup, language, settings, onGo, onUnlocked };
    render(<Records {...props} />, root);
  },
);
