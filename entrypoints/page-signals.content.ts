import { defineContentScript } from 'wxt/utils/define-content-script';
import { announceWrites } from '../utils/capture/announceWrites';
import { contentMatches } from '../utils/portals/contentMatches';

/** Page world: says "a script wrote here" and "a shadow root appeared here", nothing else. */
export default defineContentScript({
  matches: contentMatches(),
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    announceWrites(window);
  },
});
