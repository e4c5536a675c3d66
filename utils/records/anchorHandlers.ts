import { fromBase64 } from '../evidence/bytes';
import type { Handlers } from '../messages/serve';
import type { AnchorShelf } from './sealed/anchorRows';
import type { Evidence } from './sealed/evidence';

type AnchorHandlers = Pick<
  Handlers,
  'readKey' | 'changeKey' | 'makeCheckpoint' | 'attachAnchor' | 'listAnchors' | 'removeAnchor'
>;

/** What the records page asks about proof of time from outside. */
export function anchorHandlers(shelf: AnchorShelf, evidence: Evidence): AnchorHandlers {
  return {
    async readKey() {
      try {
        await evidence.start(false); // the first page may ask before the key is made
        return { fingerprint: await shelf.fingerprint() };
      } catch (error) {
        console.error('Holdfast has no key, and cannot make one.', error);
        return { fingerprint: '' };
      }
    },
    async changeKey() {
      await evidence.changeKey();
      return { fingerprint: await shelf.fingerprint() };
    },
    async makeCheckpoint({ matterId }) {
      await evidence.seal();
      return { text: await shelf.checkpoint(matterId) };
    },
    async attachAnchor({ matterId, name, content }) {
      const bytes = fromBase64(content);
      return { unfit: bytes ? await shelf.attach(matterId, name, bytes) : 'unreadable' };
    },
    listAnchors: async ({ matterId }) => ({ anchors: await shelf.list(matterId) }),
    async removeAnchor({ matterId, name }) {
      await shelf.remove(matterId, name);
      return {};
    },
  };
}
