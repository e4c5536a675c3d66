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
import { sendAhead, type Ahead } from '../../utils/messages/ahead';
import { send } from '../../utils/messages/send';
import { exportClient } from '../../utils/records/sealed/exportClient';
import { sessionKeyMemory } from '../../utils/records/vault/keyMemory';

const lock = lockState(sendAhead(window as Window & Ahead));
const state = recordsState(lock.ask);
const backup = backupState(lock.ask, (name, bytes) => saveFile(document, name, bytes));
const maker = exportClient(`Holdfast ${browser.runtime.getManifest().version}`, sessionKeyMemory());
const lang = (): 'en' | 'fr' => (document.documentElement.lang.startsWith('fr') ? 'fr' : 'en');
const evidence = evidenceState(
  lock.ask,
  { list: maker.list, make: (kind, wanted, onStage) => maker.make(kind, { ...wanted, lang: lang() }, onStage) },
  (name, bytes, type) => saveFile(document, name, bytes, type),
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
