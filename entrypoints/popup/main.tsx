import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { lockState } from '../../components/lock/lockState';
import { startPage } from '../../components/shared/startPage';
import { activeTab } from '../../components/workbench/activeTab';
import { keepFresh } from '../../components/workbench/keepFresh';
import { openWorkbench } from '../../utils/browser/openWorkbench';
import { Popup } from '../../components/workbench/Popup';
import { tabState } from '../../components/workbench/tabState';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
const tab = tabState(lock.ask, activeTab);
void lock.load();
let windowId: number = browser.windows.WINDOW_ID_CURRENT; // asked beforehand: opening must not wait
void browser.windows.getCurrent().then(({ id }) => (windowId = id ?? windowId));
const onWorkbench = (): void => {
  if (openWorkbench(windowId)) window.close();
};
void startPage(
  document,
  ({ pages }) => pages.product,
  ({ language, root }) => render(<Popup tab={tab} lock={lock} language={language} onWorkbench={onWorkbench} />, root),
);
keepFresh(window, () => void tab.refresh());
