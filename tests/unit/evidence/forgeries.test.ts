import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { utf8 } from '../../../utils/evidence/bytes';
import { readContents } from '../../../utils/evidence/contents';
import { renderReport } from '../../../utils/evidence/report/renderReport';
import { fingerprintOf } from '../../../utils/evidence/signature';
import { judge, pack, resign, unpack } from './forge';
import { allForgeries } from './forgeries/all';
import { reseal } from './forgeries/reseal';
import { makeSubject, type Subject } from './forgeries/subject';
import { hasPython, verifyAllInPython } from './python';

const why = hasPython ? '' : ' (not run: needs python3 and openssl)';

let subject: Subject;
beforeAll(async () => (subject = await makeSubject()));

describe('a forgery would pass', () => {
  it.each(allForgeries)('$name', async ({ make, exit, code }) => {
    const verdict = await verifyPackage(await make(subject));
    expect(verdict).toMatchObject({ exit, ...(code === undefined ? {} : { code }) });
    if (exit === 10) expect(verdict.intact).toBe('broken');
  });

  it('the whole package, signed with a key of somebody else: told only to who knows the right one', async () => {
    const { other, signer } = subject;
    expect(await verifyPackage(other.zip)).toMatchObject({ exit: 12, signer: 'unidentified' });
    expect(await verifyPackage(other.zip, { expectKey: fingerprintOf(signer.spki) })).toMatchObject({
      exit: 11,
      code: 'OTHER_KEY',
    });
  });

  it('a key put under the package of another one', async () => {
    const { zip, other } = subject;
    const files = await unpack(zip);
    files.set('key.pem', (await unpack(other.zip)).get('key.pem') ?? new Uint8Array());
    expect(await judge(await resign(files, other.signer))).toMatchObject({ exit: 10, code: 'CHECKPOINT' });
  });

  it('none does because all are refused: signed and sealed anew without a change, the package is as good', async () => {
    const { zip, signer } = subject;
    const sealed = await reseal(await unpack(zip), signer);
    sealed.set('report.html', utf8(renderReport(await readContents(sealed)))); // it prints the checkpoint
    for (const same of [await unpack(zip), sealed]) {
      expect(await judge(await resign(same, signer))).toMatchObject({
        exit: 12,
        complete: 'partial',
        facts: { deleted: 2 },
      });
    }
  });
});

it.runIf(hasPython)(
  `a stranger’s verifier would let a forgery pass that ours refuses${why}`,
  { timeout: 120_000 },
  async () => {
    const zips = [subject.zip, await pack(await unpack(subject.zip))];
    for (const { make } of allForgeries) zips.push(await make(subject));
    // The report is a function of the other files that only our own program knows (FORMAT.md, section 7).
    const expected = [12, 12, ...allForgeries.map(({ exit, code }) => (code === 'REPORT' ? 12 : exit))];
    const names = ['as it was', 'written anew', ...allForgeries.map(({ name }) => name)];
    const found = verifyAllInPython(zips);
    expect(names.map((name, n) => [name, found[n]])).toEqual(names.map((name, n) => [name, expected[n]]));
  },
);
