import { sameBytes } from '../../evidence/bytes';
import type { About, Box } from '../../sealing/box';
import type { Scope, Vault } from '../vault/vault';

/** As many opened rows as are remembered; the oldest go. */
const MOST = 20_000;

/** Opens boxes and remembers what was in them: a keystroke must not open its visit each time. The box itself says whether it still is the same. */
export function createOpened<T>(vault: Vault): (key: string, scope: Scope, about: About, box: Box) => Promise<T> {
  const known = new Map<string, { box: Box; content: T }>();
  vault.onForget(() => known.clear());
  return async (key, scope, about, box) => {
    const held = known.get(key);
    if (held && sameBytes(held.box, box)) return held.content;
    const content = await vault.open<T>(scope, about, box);
    const [oldest] = known.keys();
    if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
    known.set(key, { box, content });
    return content;
  };
}
