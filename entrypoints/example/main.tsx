import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { mountInPage } from '../../components/inpage/mountInPage';
import { startPage } from '../../components/shared/startPage';
import { Example } from '../../components/welcome/Example';
import { languageOf } from '../../utils/language/languageOf';
import { EXAMPLE_PORTAL } from '../../utils/portals/example';
import { exampleServices } from '../../utils/visit/exampleServices';
import { protectPage } from '../../utils/visit/protectPage';

const { signal } = new AbortController(); // as long as the page
const inPage = mountInPage({ document, language: () => languageOf(document), signal });

void startPage(
  document,
  ({ people }) => people.example.title,
  ({ language, root }) => render(<Example language={language} />, root),
).then(() =>
  // The real thing, on a page of our own: only what it would send goes nowhere.
  protectPage({
    window,
    signal,
    portal: EXAMPLE_PORTAL,
    inPage,
    services: exampleServices(),
    alive: () => true,
  }),
);
