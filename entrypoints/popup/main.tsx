import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { startPage } from '../../components/shared/startPage';
import { activeTab } from '../../components/workbench/activeTab';
import { Popup } from '../../components/workbench/Popup';
import { tabState } from '../../components/workbench/tabState';
import { send } from '../../utils/messages/send';

const { language, root } = startPage(document, ({ pages }) => pages.product);
const tab = tabState(send, activeTab);
render(<Popup tab={tab} language={language} />, root);
void tab.refresh();
