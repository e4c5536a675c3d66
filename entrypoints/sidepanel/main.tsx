import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { holdSettingsState } from '../../components/settings/holdSettingsState';
import { lockState } from '../../components/lock/lockState';
import { watchIdle } from '../../components/lock/watchIdle';
import { startPage } from '../../components/shared/startPage';
import { activeTab } from '../../components/workbench/activeTab';
import { keepFresh } from '../../components/workbench/keepFresh';
import { tabState } from '../../components/workbench/tabState';
import { Workbench } from '../../components/workbench/Workbench';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
const tab = tabState(lock.ask, activeTab);
const holds = holdSettingsState(send, Date.now);
void lock.load();
watchIdle(window, send, lock);
void startPage(
  document,
  ({ pages }) => pages.product,
  ({ language, root }) => render(<Workbench tab={tab} holds={holds} lock={lock} language={language} />, root),
);
keepFresh(window, () => {
  void tab.refresh();
  void holds.load();
});
