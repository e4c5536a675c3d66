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
import { transferSettings } from '../../components/settings/transferSettings';
import { startPage } from '../../components/shared/startPage';
import { askForSite, forgetSite, readAddedHosts } from '../../utils/browser/addedSites';
import { send } from '../../utils/messages/send';
import { connect } from '../../utils/records/database';
import { realWorld } from '../../utils/records/sealed/world';
import { createVault } from '../../utils/records/vault/vault';

const lock = lockState(send);
const state = recordsState(lock.ask);
const backup = backupState(lock.ask, (name, bytes) => saveFile(document, name, bytes));
const world = realWorld(`Holdfast ${browser.runtime.getManifest().version}`);
// Made in this page, which only reads: the background stays free for the keystrokes of portals.
const evidence = evidenceState(
  lock.ask,
  async (matterId) => {
    // Loaded when it is needed: what makes packages is most of this page's script.
    const { exportMatter } = await import('../../utils/records/sealed/exportMatter');
    const connection = connect();
    const lang = document.documentElement.lang.startsWith('fr') ? 'fr' : 'en';
    return exportMatter(connection, matterId, lang, world, createVault(connection));
  },
  (name, bytes) => saveFile(document, name, bytes),
);
const onGo = (hash: string): void => void (location.hash = hash);
const sites = { read: readAddedHosts, forget: forgetSite, ask: askForSite };
const holds = holdSettingsState(send, Date.now);
const transfer = transferSettings(
  send,
  (name, bytes) => saveFile(document, name, bytes),
  () => void holds.load(),
);
function show(): void {
  void lock.load();
  // First what is looked at; then what is looked for.
  void state.go(location.hash).then(async () => {
    await Promise.all([evidence.load(), holds.load()]);
    await state.words.build();
    document.documentElement.dataset['searchable'] = 'all'; // the benchmark waits for it
  });
}
/** With the recovery code one gets to set a new passphrase. */
function onUnlocked(): void {
  if (lock.recovered.value && location.hash !== '#settings') location.hash = '#settings';
  else show();
}
// Locked, nothing of what was read stays in this page.
let wasOpen = false;
lock.state.subscribe((now) => {
  if (wasOpen && now === 'locked') location.reload();
  wasOpen = now === 'open';
});
window.addEventListener('hashchange', show);
watchIdle(window, send, lock);
show();
void startPage(
  document,
  ({ pages }) => `${pages.product} – ${pages.records}`,
  ({ language, settings, root }) => {
    const props = { state, evidence, holds, lock, backup, language, settings, sites, transfer, onGo, onUnlocked };
    render(<Records {...props} />, root);
  },
);
