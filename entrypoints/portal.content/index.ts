import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountInPage } from '../../components/inpage/mountInPage';
import { languageOf } from '../../utils/language/languageOf';
import { contentMatches } from '../../utils/portals/contentMatches';
import { takeDocument } from '../../utils/browser/alreadyHere';
import { whenShown } from '../../utils/browser/whenShown';
import { findPagePortal } from '../../utils/visit/findPagePortal';
import { protectPage } from '../../utils/visit/protectPage';
import { browserServices, isAlive } from '../../utils/visit/services';

/** The page side: one script per document and frame, before any script of the page. */
export default defineContentScript({
  matches: contentMatches(),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main(ctx) {
    whenShown(document, () => protect(ctx));
  },
});

function protect(ctx: ContentScriptContext): void {
  const portal = findPagePortal(window);
  if (!portal || !takeDocument(globalThis)) return;
  const inPage = mountInPage({ document, language: () => languageOf(document), signal: ctx.signal });
  protectPage({ window, signal: ctx.signal, portal, inPage, services: browserServices(), alive: isAlive });
}
