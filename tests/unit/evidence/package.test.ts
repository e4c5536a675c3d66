import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { entry, fingerprintOfInstallation, install, type Installation } from './samples';

let home: Installation;
let zip: Bytes;
let key: string;

beforeAll(async () => {
  home = await install();
  await home.log('E001234567', [entry(), entry({ kind: 'hold', note: 'wording: No travel history' })]);
  home.world.wait(60_000);
  await home.log('E001234567', [
    entry({ kind: 'loss', basis: 'inferred', rule: 'emptied.noInput@1', note: '20 entries' }),
  ]);
  zip = await home.packageOf('E001234567');
  key = await fingerprintOfInstallation(home);
});

describe('a genuine package', () => {
  it('would be called signed by somebody when nobody said who', async () => {
    expect(await verifyPackage(zip)).toMatchObject({
      exit: 12,
      intact: 'intact',
      signer: 'unidentified',
      time: 'unanchored',
      complete: 'complete',
    });
  });
  it('would be refused although it is what the firm expects', async () => {
    expect(await verifyPackage(zip, { expectKey: key })).toMatchObject({ exit: 0, signer: 'identified' });
  });
});
