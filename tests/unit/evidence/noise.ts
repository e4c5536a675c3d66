import type { Bytes } from '../../../utils/evidence/bytes';
import { createRandom } from '../../e2e/support/random';

/** What a picture's bytes look like to a zip: the same for the same seed. */
export function noise(length: number, seed: number): Bytes {
  const { below } = createRandom(seed);
  return Uint8Array.from({ length }, () => below(256));
}
