import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { lockState } from '../../components/lock/lockState';
import { startPage } from '../../components/shared/startPage';
import { Welcome } from '../../components/welcome/Welcome';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
void lock.load();
void startPage(
  document,
  ({ people }) => people.welcome.title,
  ({ language, settings, root }) => render(<Welcome lock={lock} language={language} settings={settings} />, root),
);
