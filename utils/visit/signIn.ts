import type { FormReader } from '../forms/readForm';
import type { Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { isSignInPage } from './describeVisit';
import { openingOf } from './openingOf';
import type { VisitServices } from './services';

export interface SignIn {
  isHere: () => boolean;
  /** Looks for its signs; once seen, nothing of the page is kept any more, and what was is thrown away. */
  notice: () => boolean;
}

/** Whether somebody signs in on this page: its address may say so, or a password field that came later. */
export function createSignIn({
  document,
  portal,
  form,
  info,
  services,
}: {
  document: Document;
  portal: Portal;
  form: FormReader;
  info: Visit;
  services: VisitServices;
}): SignIn {
  let isHere = info.signIn;
  return {
    isHere: () => isHere,
    notice() {
      if (isHere || !isSignInPage(document, portal, form.roots())) return isHere;
      isHere = true;
      void services.send('openVisit', openingOf(services, info, true)).catch(() => undefined); // said again when the next page opens
      return true;
    },
  };
}
