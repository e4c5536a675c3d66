import { signal, type Signal } from '@preact/signals';
import type { Policy, Verdict } from '../../utils/evidence/verifyPackage';

/** What the verifier page shows. */
export interface VerifyState {
  /** What the person typed as the fingerprint of the expected key. */
  expected: Signal<string>;
  checked: Signal<'nothing' | 'working' | 'failed' | Verdict>;
  check(file: Blob): Promise<void>;
  /** Judges the same file by another fingerprint. */
  expect(fingerprint: string): Promise<void>;
}

export function verifyState(verify: (zip: Uint8Array<ArrayBuffer>, policy: Policy) => Promise<Verdict>): VerifyState {
  const expected = signal('');
  const checked = signal<VerifyState['checked']['value']>('nothing');
  let last: Blob | undefined;

  async function check(file: Blob): Promise<void> {
    last = file;
    checked.value = 'working';
    try {
      const key = expected.value.replace(/[\s:]/g, '');
      const zip = new Uint8Array(await file.arrayBuffer());
      const verdict = await verify(zip, key === '' ? {} : { expectKey: key });
      if (last === file) checked.value = verdict;
    } catch {
      checked.value = 'failed';
    }
  }

  return {
    expected,
    checked,
    check,
    async expect(fingerprint) {
      expected.value = fingerprint;
      if (last) await check(last);
    },
  };
}
