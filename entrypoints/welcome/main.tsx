import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { keyState } from '../../components/key/keyState';
import { lockState } from '../../components/lock/lockState';
import { saveFile } from '../../components/records/saveFile';
import { startPage } from '../../components/shared/startPage';
import { Welcome } from '../../components/welcome/Welcome';
import { send } from '../../utils/messages/send';

const lock = lockState(send);
const installationKey = keyState(lock.ask, (name, bytes, type) => saveFile(document, name, bytes, type));
void lock.load();
void installationKey.load();
void startPage(
  document,
  ({ people }) => people.welcome.title,
  ({ language, settings, root }) => render(<Welcome {...{ lock, installationKey, language, settings }} />, root),
);
