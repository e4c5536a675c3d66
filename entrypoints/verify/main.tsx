import { render } from 'preact';
import '../../components/shared/tokens.css';
import '../../components/shared/pages.css';
import { startPage } from '../../components/shared/startPage';
import { Verify } from '../../components/verify/Verify';
import { verifyState } from '../../components/verify/verifyState';
import { verifyPackage } from '../../utils/evidence/verifyPackage';

const state = verifyState(verifyPackage);
void startPage(
  document,
  ({ verify }) => `Holdfast – ${verify.title}`,
  ({ language, root }) => {
    render(<Verify state={state} language={language} offlineCopy="/holdfast-verify.html" />, root);
  },
);
