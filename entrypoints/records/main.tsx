import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { browser } from 'wxt/browser';
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

const { language, root } = startPage(document, ({ pages }) => `${pages.product} – ${pages.records}`);
const state = recordsState(send);
const world = realWorld(`${language.pages.product} ${browser.runtime.getManifest().version}`);
// Made in this page, which only reads: the background stays free for the keystrokes of portals.
const evidence = evidenceState(
  send,
  (matterId) => exportMatter(connect(), matterId, language.code, world),
  (name, bytes) => saveFile(document, name, bytes),
);
const holds = holdSettingsState(send, Date.now);
function show(): void {
  void state.go(location.hash);
  void evidence.load();
  void holds.load();
}
render(
  <Records state={state} evidence={evidence} holds={holds} language={language} onList={() => (location.hash = '')} />,
  root,
);
window.addEventListener('hashchange', show);
show();
