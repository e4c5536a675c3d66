import type { Bytes } from '../../../../utils/evidence/bytes';
import type { SignerRow } from '../../../../utils/records/sealed/logRows';
import { text } from '../../records/samples';
import { signerOf } from '../forge';
import { entry, install } from '../samples';

/** What is forged: a package with a deletion and two seals, and one of the same client from another computer. */
export interface Subject {
  zip: Bytes;
  signer: SignerRow;
  other: { zip: Bytes; signer: SignerRow };
}

export async function makeSubject(): Promise<Subject> {
  const home = await install();
  await home.log('E001234567', [entry(), entry({ after: text('2019-05') })], 'v1');
  await home.log('E007654321', [entry({ after: text('of another client') })], 'v2');
  await home.packageOf('E001234567');
  home.world.wait(1_000);
  await home.log('E001234567', [entry({ kind: 'hold', note: 'wording: No travel history' }), entry()], 'v3');
  await home.evidence.erase('v3', 'person.deleted@1');
  await home.log('E001234567', [entry({ after: text('Zürich') })], 'v4');
  const zip = await home.packageOf('E001234567');
  const signer = await signerOf(home);
  const elsewhere = await install();
  await elsewhere.log('E001234567', [entry()]);
  return {
    zip,
    signer,
    other: { zip: await elsewhere.packageOf('E001234567'), signer: await signerOf(elsewhere) },
  };
}
