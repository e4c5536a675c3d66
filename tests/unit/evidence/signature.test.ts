import { describe, expect, it } from 'vitest';
import { concat, hex, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { fromPem, isSigned, makeKey, pemOf, publicBytes, sign } from '../../../utils/evidence/signature';
import { pack, unpack } from './forge';
import { entry, install } from './samples';

const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const number = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes)}`);

/** The other s that is as right: (r, n − s). */
function twinOf(der: Bytes): Bytes {
  const rEnd = 4 + (der[3] ?? 0);
  const s = (ORDER - number(der.slice(rEnd + 2))).toString(16);
  const even = s.length % 2 === 1 ? `0${s}` : s;
  const digits = Number.parseInt(even.slice(0, 2), 16) > 0x7f ? `00${even}` : even;
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const body = concat(der.slice(2, rEnd), Uint8Array.of(2, bytes.length), bytes);
  return concat(Uint8Array.of(0x30, body.length), body);
}

describe('signatures', () => {
  it('of some keys would be refused: both values of s are right, and ours is the smaller one', async () => {
    const keys = await makeKey();
    const spki = await publicBytes(keys.publicKey);
    for (let n = 0; n < 40; n++) {
      const message = utf8(`message ${String(n)}`);
      const signature = await sign(keys.privateKey, message);
      expect(await isSigned(spki, signature, message)).toBe(true);
      expect(await isSigned(spki, twinOf(signature), message)).toBe(true);
      expect(number(signature.slice(6 + (signature[3] ?? 0))) <= ORDER / 2n).toBe(true);
      expect(await isSigned(spki, signature, utf8('another'))).toBe(false);
    }
  });

  it('in a spelling of their own would be accepted', async () => {
    const keys = await makeKey();
    const spki = await publicBytes(keys.publicKey);
    const signature = await sign(keys.privateKey, utf8('m'));
    const zero = Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 0);
    for (const other of [zero, concat(signature, Uint8Array.of(0)), signature.slice(1), new Uint8Array()]) {
      expect(await isSigned(spki, other, utf8('m'))).toBe(false);
    }
  });

  it('would be bound to their own bytes: the malleated twin gives the same verdict', async () => {
    const home = await install();
    await home.log('E001234567', [entry()]);
    const files = await unpack(await home.packageOf('E001234567'));
    files.set('manifest.sig', twinOf(files.get('manifest.sig') ?? new Uint8Array()));
    expect(await verifyPackage(await pack(files))).toMatchObject({ exit: 12, intact: 'intact' });
  });
});

describe('keys', () => {
  it('could be taken out of the browser', async () => {
    const { privateKey } = await makeKey();
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });
  it('off the curve would be accepted', async () => {
    const spki = await publicBytes((await makeKey()).publicKey);
    const off = spki.slice();
    off[off.length - 1] = (off.at(-1) ?? 0) ^ 1;
    await expect(isSigned(off, await sign((await makeKey()).privateKey, utf8('m')), utf8('m'))).rejects.toThrow(
      'curve',
    );
    expect(fromPem(pemOf(spki))).toEqual(spki);
    expect(fromPem(pemOf(spki).replace('\n', '\r\n'))).toBeUndefined();
  });
});
