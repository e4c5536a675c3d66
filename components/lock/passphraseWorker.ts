import { keyOfPassphrase } from '../../utils/sealing/passphrase';
import type { Derivation } from './deriveKey';

/** The thread of its own that `deriveKey` starts: it is asked once. */
addEventListener('message', ({ data }: MessageEvent<Derivation>) => {
  void keyOfPassphrase(...data).then(
    (key) => postMessage({ key }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
