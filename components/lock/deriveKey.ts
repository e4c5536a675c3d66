import * as z from 'zod/mini';
import type { Bytes } from '../../utils/evidence/bytes';
import type { keyOfPassphrase } from '../../utils/sealing/passphrase';

export type Derivation = Parameters<typeof keyOfPassphrase>;

const Answer = z.union([
  z.object({ key: z.custom<Bytes>((value) => value instanceof Uint8Array) }),
  z.object({ error: z.string() }),
]);

/**
 * The key of a passphrase, made in a thread of its own. In Firefox all pages of an extension and its background share
 * one: a second of Argon2id there, even in turns, held up what was being kept meanwhile for as long.
 */
export function deriveKey(...asked: Derivation): Promise<Bytes> {
  const worker = new Worker(new URL('./passphraseWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Bytes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      const answer = Answer.parse(data);
      if ('key' in answer) resolve(answer.key);
      else reject(new Error(answer.error));
    });
    worker.addEventListener('error', () => reject(new Error('The key could not be made.')));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
