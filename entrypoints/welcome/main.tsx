import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { startPage } from '../../components/shared/startPage';
import { Welcome } from '../../components/welcome/Welcome';

void startPage(
  document,
  ({ people }) => people.welcome.title,
  ({ language, settings, root }) => render(<Welcome language={language} settings={settings} />, root),
);
