import { describe, expect, it } from 'vitest';
import { base64, fromBase64, utf8 } from '../../../utils/evidence/bytes';
import type { NoteLine } from '../../../utils/evidence/deviceLog';
import { handoverBytes, readKeyChain } from '../../../utils/evidence/keyChain';
import { leafOf, rootOf } from '../../../utils/evidence/merkle';
import { fingerprintOf, makeKey, publicBytes, sign } from '../../../utils/evidence/signature';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { editLines, judge, resign, signerOf, textIn, unpack } from './forge';
import { hasPython, verifyInPython } from './python';
import { entry, fingerprintOfInstallation, install } from './samples';

const CLIENT = 'E001234567';

/** Records under three keys, and what was handed out under the first. */
async function rotated() {
  const home = await install();
  await home.log(CLIENT, [entry()]);
  const before = await home.packageOf(CLIENT);
  const keys = [await fingerprintOfInstallation(home)];
  for (let n = 0; n < 2; n++) {
    await home.evidence.changeKey();
    keys.push(await fingerprintOfInstallation(home));
    await home.log(CLIENT, [entry()]);
  }
  return { home, before, keys, zip: await home.packageOf(CLIENT) };
}

describe('after the key was changed', () => {
  it('who knew the old fingerprint could not tell any more whose records these are', async () => {
    const { before, keys, zip } = await rotated();
    expect(new Set(keys).size).toBe(3);
    for (const expectKey of keys)
      expect(await verifyPackage(zip, { expectKey })).toMatchObject({ exit: 0, signer: 'identified', facts: { keys } });
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, facts: { fingerprint: keys[2] } });
    expect(await verifyPackage(zip, { expectKey: 'f'.repeat(64) })).toMatchObject({ exit: 11, code: 'OTHER_KEY' });
    // What was made before the change knows nothing of the key after it.
    expect(await verifyPackage(before, { expectKey: keys[0] ?? '' })).toMatchObject({ exit: 0 });
    expect(await verifyPackage(before, { expectKey: keys[1] ?? '' })).toMatchObject({ exit: 11 });
    if (!hasPython) return;
    expect(keys.map((key) => verifyInPython(zip, key))).toEqual([0, 0, 0]);
    expect([verifyInPython(zip), verifyInPython(zip, 'f'.repeat(64))]).toEqual([12, 11]);
  });

  it('a checkpoint that was handed out under the old key would count for nothing, or not give a rewriting away', async () => {
    const { home, before, zip } = await rotated();
    const early = textIn(await unpack(before), 'checkpoint.txt');
    expect(await verifyPackage(zip, { checkpoints: [early], requireAnchor: true })).toMatchObject({
      exit: 12,
      time: 'anchored',
    });
    const shelf = anchorShelf(home.connection, home.world, home.vault);
    const [matter] = await home.evidence.list();
    expect(await shelf.attach(matter?.matterId ?? '', 'sent.eml', utf8(early))).toBe('');
    expect((await shelf.checkpoint(matter?.matterId ?? '')).split('\n')[0]).toBe(early.split('\n')[0]);
    // A log made anew after the change cannot take over the name of the first key.
    const other = await rotated();
    expect(await verifyPackage(other.zip, { checkpoints: [early], requireAnchor: true })).toMatchObject({ exit: 11 });
  });

  it('the report would not say that there was another key before', async () => {
    const { keys, zip } = await rotated();
    const report = textIn(await unpack(zip), 'report.html');
    for (const key of keys) expect(report).toContain(key.slice(0, 8));
    expect(report).toContain('Key changed');
  });
});

describe('somebody who holds only the newest key could', () => {
  it.each([
    ['leave the change out', (line: string) => line.replace('"type":"key"', '"type":"start"')],
    ['name another key before it', (line: string) => line.replace(/"by":"[^"]{12}/, '"by":"AAAAAAAAAAAA')],
    ['take the signature away', (line: string) => line.replace(/,"sig":"[^"]+"/, '')],
  ])('%s', async (_name, forge) => {
    const { home, zip } = await rotated();
    const files = await unpack(zip);
    editLines(files, 'device.jsonl', (lines) => lines.map((line) => (line.includes('"by"') ? forge(line) : line)));
    expect(await judge(await resign(files, await signerOf(home)))).toMatchObject({ exit: 10, code: 'DEVICE_LINE' });
  });

  it('put a key of his own behind one that he does not hold', async () => {
    const [first, mine] = await Promise.all([makeKey(), makeKey()]);
    const [old, next] = await Promise.all([publicBytes(first.publicKey), publicBytes(mine.publicKey)]);
    const common = { v: 1, t: '', off: 0, tz: 'UTC', k: 'note', boot: '', type: 'key', software: '' } as const;
    const opening: NoteLine = { ...common, d: 0, h: 0, what: fingerprintOf(old) };
    const leaves = [leafOf(utf8('0')), leafOf(utf8('1'))];
    const chain = async (by: CryptoKeyPair, place = 2, what = fingerprintOf(next)) => {
      const sig = base64(await sign(by.privateKey, handoverBytes(place, rootOf(leaves), what)));
      const note: NoteLine = { ...common, d: 2, h: 1, what: fingerprintOf(next), by: base64(old), sig };
      return readKeyChain([opening, note], [...leaves, leafOf(utf8('2'))], next);
    };
    expect(await chain(first)).toEqual([old, next]);
    await expect(chain(mine)).rejects.toThrow('not signed by the key before it');
    await expect(chain(first, 1)).rejects.toThrow('not signed by the key before it');
    await expect(chain(first, 2, fingerprintOf(old))).rejects.toThrow('not signed by the key before it');
    await expect(readKeyChain([opening], leaves, next)).rejects.toThrow('does not lead to the key');
    expect(fromBase64(base64(old))).toEqual(old);
  });
});
