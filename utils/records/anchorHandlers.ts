import { fromBase64 } from '../evidence/bytes';
import type { Handlers } from '../messages/serve';
import type { AnchorShelf } from './sealed/anchorRows';
import type { Evidence } from './sealed/evidence';

type AnchorHandlers = Pick<Handlers, 'readKey' | 'makeCheckpoint' | 'attachAnchor' | 'listAnchors' | 'removeAnchor'>;

/** What the records page asks about proof of time from outside. */
export function anchorHandlers(shelf: AnchorShelf, evidence: Evidence): AnchorHandlers {
  return {
    readKey: async () => ({ fingerprint: await shelf.fingerprint().catch(() => '') }), // no key yet: nothing to show
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
