import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { holdSettingsState } from '../../components/settings/holdSettingsState';
import { startPage } from '../../components/shared/startPage';
import { activeTab } from '../../components/workbench/activeTab';
import { keepFresh } from '../../components/workbench/keepFresh';
import { tabState } from '../../components/workbench/tabState';
import { Workbench } from '../../components/workbench/Workbench';
import { send } from '../../utils/messages/send';

const tab = tabState(send, activeTab);
const holds = holdSettingsState(send, Date.now);
void startPage(
  document,
  ({ pages }) => pages.product,
  ({ language, root }) => render(<Workbench tab={tab} holds={holds} language={language} />, root),
);
keepFresh(window, () => {
  void tab.refresh();
  void holds.load();
});
