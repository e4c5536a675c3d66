import { signal, type Signal } from '@preact/signals';
import type { Policy, Verdict } from '../../utils/evidence/verifyPackage';

/** What the verifier page shows. */
export interface VerifyState {
  /** What the person typed as the fingerprint of the expected key. */
  expected: Signal<string>;
  requireAnchor: Signal<boolean>;
  noDeletions: Signal<boolean>;
  checked: Signal<'nothing' | 'working' | 'failed' | Verdict>;
  check(file: Blob): Promise<void>;
  /** Judges the same file by another fingerprint. */
  expect(fingerprint: string): Promise<void>;
  require(what: 'requireAnchor' | 'noDeletions', wanted: boolean): Promise<void>;
  /** Checkpoints (texts, saved e-mails) and time stamps (.tsr) that the person holds. */
  keptOutside(files: readonly File[]): Promise<void>;
  /** Certificates of the time-stamp authorities that the person trusts (PEM). */
  trust(files: readonly File[]): Promise<void>;
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

export function verifyState(verify: (zip: Uint8Array<ArrayBuffer>, policy: Policy) => Promise<Verdict>): VerifyState {
  const expected = signal('');
  const [requireAnchor, noDeletions] = [signal(false), signal(false)];
  const checked = signal<VerifyState['checked']['value']>('nothing');
  let outside: Pick<Policy, 'checkpoints' | 'stamps'> = {};
  let authorities: Pick<Policy, 'authorities'> = {};
  let last: Blob | undefined;
  let asked = 0;

  function policy(): Policy {
    const key = expected.value.replace(/[\s:]/g, '');
    const wanted = { requireAnchor: requireAnchor.value, noDeletions: noDeletions.value };
    return { ...outside, ...authorities, ...wanted, ...(key === '' ? {} : { expectKey: key }) };
  }

  async function again(): Promise<void> {
    const file = last;
    if (!file) return;
    const mine = ++asked;
    checked.value = 'working';
    try {
      const verdict = await verify(await bytesOf(file), policy());
      if (mine === asked) checked.value = verdict;
    } catch {
      if (mine === asked) checked.value = 'failed';
    }
  }

  return {
    expected,
    requireAnchor,
    noDeletions,
    checked,
    check(file) {
      last = file;
      return again();
    },
    expect(fingerprint) {
      expected.value = fingerprint;
      return again();
    },
    require(what, wanted) {
      (what === 'requireAnchor' ? requireAnchor : noDeletions).value = wanted;
      return again();
    },
    async keptOutside(files) {
      const stamps = files.filter(({ name }) => name.toLowerCase().endsWith('.tsr'));
      const texts = files.filter((file) => !stamps.includes(file));
      outside = {
        stamps: await Promise.all(stamps.map(bytesOf)),
        checkpoints: await Promise.all(texts.map((file) => file.text())),
      };
      await again();
    },
    async trust(files) {
      const texts = await Promise.all(files.map((file) => file.text()));
      authorities = texts.length === 0 ? {} : { authorities: texts.join('\n') };
      await again();
    },
  };
}
