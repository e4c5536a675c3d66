import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { lockState } from '../../components/lock/lockState';
import { startPage } from '../../components/shared/startPage';
import { activeAddress, activeTab } from '../../components/workbench/activeTab';
import { keepFresh } from '../../components/workbench/keepFresh';
import { openWorkbench } from '../../utils/browser/openWorkbench';
import { Popup } from '../../components/workbench/Popup';
import { siteState } from '../../components/workbench/siteState';
import { tabState } from '../../components/workbench/tabState';
import { askForSite, forgetSite, isAddedHost } from '../../utils/browser/addedSites';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
const tab = tabState(lock.ask, activeTab);
void lock.load();
const site = siteState({ address: activeAddress, isAdded: isAddedHost, ask: askForSite, forget: forgetSite });
let windowId: number = browser.windows.WINDOW_ID_CURRENT; // asked beforehand: opening must not wait
void browser.windows.getCurrent().then(({ id }) => (windowId = id ?? windowId));
const onWorkbench = (): void => {
  if (openWorkbench(windowId)) window.close();
};
void startPage(
  document,
  ({ pages }) => pages.product,
  ({ language, settings, root }) =>
    render(
      <Popup
        tab={tab}
        site={site}
        lock={lock}
        off={settings.policy.off}
        language={language}
        onWorkbench={onWorkbench}
      />,
      root,
    ),
);
keepFresh(window, () => {
  void tab.refresh();
  void site.refresh();
});
