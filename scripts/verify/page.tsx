import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { Verify } from '../../components/verify/Verify';
import { verifyState } from '../../components/verify/verifyState';
import { languageOfTag } from '../../utils/language/chosenLanguage';
import { verifyPackage } from '../../utils/evidence/verifyPackage';

/** The verifier as one file, without the extension and without a network: `scripts/verify/onePage.mjs` puts it together. */
const language = languageOfTag(navigator.language);
document.documentElement.lang = `${language.code}-CA`;
document.title = `Holdfast – ${language.verify.title}`;
render(<Verify state={verifyState(verifyPackage)} language={language} offlineCopy="" />, document.body);
