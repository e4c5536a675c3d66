import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { holdSettingsState } from '../../components/settings/holdSettingsState';
import { lockState } from '../../components/lock/lockState';
import { watchIdle } from '../../components/lock/watchIdle';
import { startPage } from '../../components/shared/startPage';
import { activeAddress, activeTab } from '../../components/workbench/activeTab';
import { keepFresh } from '../../components/workbench/keepFresh';
import { siteState } from '../../components/workbench/siteState';
import { tabState } from '../../components/workbench/tabState';
import { Workbench } from '../../components/workbench/Workbench';
import { askForSite, forgetSite, isAddedHost } from '../../utils/browser/addedSites';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
const tab = tabState(lock.ask, activeTab);
const site = siteState({ address: activeAddress, isAdded: isAddedHost, ask: askForSite, forget: forgetSite });
const holds = holdSettingsState(send, Date.now);
void lock.load();
watchIdle(window, send, lock);
void startPage(
  document,
  ({ pages }) => pages.product,
  ({ language, settings, root }) =>
    render(
      <Workbench tab={tab} site={site} policy={settings.policy} holds={holds} lock={lock} language={language} />,
      root,
    ),
);
keepFresh(window, () => {
  void tab.refresh();
  void site.refresh();
  void holds.load();
});
