import { concat, uint64, type Bytes } from './bytes';
import type { NoteLine } from './deviceLog';
import { label } from './hash';
import { limit } from './limits';
import { rootsOf } from './merkle';
import { demand } from './refusal';
import { fingerprintOf, isSigned } from './signature';
import { bytesIn } from './strictJson';

/**
 * What the key before signs for the key after it: where in the log it takes over, everything that stands before that
 * place, and which key it is. The old key's private half is destroyed then, so that nobody can write that part anew.
 */
export function handoverBytes(place: number, rootBefore: Uint8Array, next: string): Bytes {
  return concat(label('key'), uint64(place), rootBefore, new TextEncoder().encode(next));
}

/** The keys of one log, the first one first. The log is named after the first; the last signs now. */
export async function readKeyChain(
  notes: readonly NoteLine[],
  leaves: readonly Bytes[],
  current: Bytes,
): Promise<Bytes[]> {
  const [first, ...later] = notes.filter(({ type }) => type === 'key');
  demand(
    first?.d === 0 && first.by === undefined && first.sig === undefined,
    'KEY',
    'The device log does not begin with a key.',
  );
  demand(
    notes.every(({ type, by, sig }) => type === 'key' || (by === undefined && sig === undefined)),
    'KEY',
    'A note that is not of a key hands one over.',
  );
  limit('keys', later.length, 'The number of keys');
  const roots = rootsOf(
    leaves,
    later.map(({ d }) => d),
  );
  const keys: Bytes[] = [];
  let before = first.what;
  for (const { d, what = '', by, sig } of later) {
    const [root, old] = [roots.get(d), by === undefined ? undefined : bytesIn(by)];
    const known = root && old && sig !== undefined && fingerprintOf(old) === before;
    demand(
      known === true && (await isSigned(old, bytesIn(sig), handoverBytes(d, root, what))),
      'KEY_CHAIN',
      'A key of the device log was not signed by the key before it.',
    );
    keys.push(old);
    before = what;
  }
  demand(before === fingerprintOf(current), 'KEY', 'The device log does not lead to the key of this package.');
  return [...keys, current];
}
