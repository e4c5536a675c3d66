import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { Records } from '../../components/records/Records';
import { recordsState } from '../../components/records/recordsState';
import { startPage } from '../../components/shared/startPage';
import { send } from '../../utils/messages/send';

const { language, root } = startPage(document, ({ pages }) => `${pages.product} – ${pages.records}`);
const state = recordsState(send);
const show = () => void state.go(location.hash);
render(<Records state={state} language={language} onList={() => (location.hash = '')} />, root);
window.addEventListener('hashchange', show);
show();
