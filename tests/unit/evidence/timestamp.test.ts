import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../../utils/evidence/bytes';
import { stampRequest } from '../../../utils/evidence/timestamp/request';
import { isTrusted, readPem } from '../../../utils/evidence/timestamp/certificate';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { at, bytesOf, certificate, closeAuthority, openAuthority, openssl, stamp } from './authority';
import { textIn, unpack } from './forge';
import { hasPython } from './python';
import { entry, install, testWorld } from './samples';

const able = hasPython; // openssl is there

let zip: Bytes;
let checkpoint: string;

beforeAll(async () => {
  if (!able) return;
  openAuthority();
  const home = await install(testWorld(Date.now() - 3_600_000)); // the log is older than its stamp
  await home.log('E001234567', [entry()]);
  zip = await home.packageOf('E001234567');
  checkpoint = textIn(await unpack(zip), 'checkpoint.txt');
}, 60_000);
afterAll(() => {
  if (able) closeAuthority();
});

const request = (text = checkpoint): Bytes => stampRequest(text, crypto.getRandomValues(new Uint8Array(8)));
const root = (): string => readFileSync(at('root.pem'), 'utf8');
const judge = (tsr: Bytes, authorities = root()) =>
  verifyPackage(zip, { stamps: [tsr], authorities, requireAnchor: true });

it.runIf(able)('openssl could not read the request that people send to an authority', () => {
  const made = request();
  expect(made.length).toBe(69);
  writeFileSync(at('made.tsq'), made);
  const read = execFileSync('openssl', ['ts', '-query', '-in', 'made.tsq', '-text'], { cwd: at(''), encoding: 'utf8' });
  expect(read).toContain('Hash Algorithm: sha256');
  expect(read).toContain('Certificate required: yes');
});

it.runIf(able).each(['good', 'curve'])(
  'the stamp of an authority that is trusted would not count (%s)',
  async (signer) => {
    expect(await judge(stamp(signer, request()))).toMatchObject({
      exit: 12,
      time: 'anchored',
      facts: { stamps: [{ state: 'trusted' }], anchors: 1 },
    });
  },
);

it.runIf(able)('a stamp would count without an authority that is trusted, or of something else', async () => {
  const good = stamp('good', request());
  expect(await judge(good, '')).toMatchObject({
    exit: 11,
    code: 'NO_ANCHOR',
    facts: { stamps: [{ state: 'untrusted' }] },
  });
  expect(await judge(stamp('other', request(), ['stranger']))).toMatchObject({
    exit: 11,
    facts: { stamps: [{ state: 'untrusted' }] },
  });
  expect(await judge(good, readFileSync(at('stranger.pem'), 'utf8'))).toMatchObject({ exit: 11 });
  expect(await judge(stamp('good', request('something else')))).toMatchObject({
    exit: 11,
    facts: { stamps: [{ state: 'otherContent' }] },
  });
  expect(await judge(utf8('no stamp'))).toMatchObject({ exit: 11, facts: { stamps: [{ state: 'unreadable' }] } });
});

it.runIf(able)('a stamp of a hash that can be forged would count', async () => {
  writeFileSync(at('text'), checkpoint);
  openssl('ts', '-query', '-data', 'text', '-sha1', '-cert', '-out', 'outdated.tsq');
  expect(await judge(stamp('good', bytesOf('outdated.tsq')))).toMatchObject({
    exit: 11,
    facts: { stamps: [{ state: 'unreadable' }], anchors: 0 },
  });
  openssl('ts', '-query', '-data', 'text', '-sha256', '-cert', '-out', 'today.tsq');
  expect(await judge(stamp('good', bytesOf('today.tsq')))).toMatchObject({ exit: 12, facts: { anchors: 1 } });
});

it.runIf(able)('a certificate that may not stamp, or is out of date, would count', async () => {
  certificate('plain', 'middle', 'keyUsage=critical,digitalSignature\n');
  certificate('loose', 'middle', 'extendedKeyUsage=timeStamping,serverAuth\n');
  const [good, plain, loose, middle] = ['good', 'plain', 'loose', 'middle'].flatMap((name) =>
    readPem(readFileSync(at(`${name}.pem`), 'utf8')),
  );
  if (!good || !plain || !loose || !middle) throw new Error('openssl made no certificates.');
  expect([good.stamps, plain.stamps, loose.stamps]).toEqual([true, false, false]);
  const trusted = readPem(root());
  const day = 24 * 3_600_000;
  expect(await isTrusted(good, [middle], trusted, Date.now())).toBe(true);
  expect(await isTrusted(good, [], trusted, Date.now())).toBe(false); // a link of the chain is missing
  expect(await isTrusted(good, [good, middle], [], Date.now())).toBe(false);
  expect(await isTrusted(good, [middle], trusted, Date.now() + 40 * day)).toBe(false);
  expect(await isTrusted(good, [middle], trusted, Date.now() - 2 * day)).toBe(false);
});

it.runIf(able)('one changed bit of a stamp would tell another time, or pass for genuine', async () => {
  const good = stamp('good', request());
  const [original] = (await judge(good)).facts?.stamps ?? [];
  let passed = 0;
  let tried = 0;
  for (let place = 3; place < good.length; place += 17, tried++) {
    const bent = good.slice();
    bent[place] = (bent[place] ?? 0) ^ (1 << (place % 8));
    const { exit, facts } = await judge(bent);
    // What nobody signed (the order of hashes announced beforehand) may change; what the stamp says may not.
    if (exit === 12) expect([passed++, facts?.stamps[0]?.at]).toEqual([passed - 1, original?.at]);
    else expect(exit).toBe(11);
  }
  expect(passed).toBeLessThan(tried / 20);
});

it.runIf(able)('a stamp from before its checkpoint was written would count', async () => {
  const home = await install(testWorld(Date.now() + 24 * 3_600_000)); // the computer's clock is a day ahead
  await home.log('E001234567', [entry()]);
  const early = await home.packageOf('E001234567');
  const tsr = stamp('good', request(textIn(await unpack(early), 'checkpoint.txt')));
  expect(await verifyPackage(early, { stamps: [tsr], authorities: root(), requireAnchor: true })).toMatchObject({
    exit: 11,
    facts: { stamps: [{ state: 'beforeContent' }] },
  });
});

it.runIf(able)('what came back from outside would not be in the package, or pass for more than it is', async () => {
  const home = await install(testWorld(Date.now() - 3_600_000));
  await home.log('E001234567', [entry()]);
  await home.evidence.seal();
  const [matter] = await home.evidence.list();
  const id = matter?.matterId ?? '';
  const shelf = anchorShelf(home.connection, home.world, home.vault);
  const text = await shelf.checkpoint(id);
  expect(await shelf.checkpoint(id)).toBe(text); // signed anew it would be another text, and its stamp of another one
  const tsr = stamp('good', request(text));

  expect(await shelf.attach(id, 'note.txt', utf8('no checkpoint'))).toBe('noCheckpoint');
  expect(await shelf.attach(id, 'x.exe', utf8('x'))).toBe('unknownKind');
  expect(await shelf.attach(id, 'x.tsr', utf8('x'))).toBe('unreadable');
  expect(await shelf.attach(id, 'x.tsr', stamp('good', request('something else')))).toBe('otherStamp');

  expect(await shelf.attach(id, 'pending.ots', utf8('pending'))).toBe('');
  const pending = await home.packageOf('E001234567');
  expect(await verifyPackage(pending, { requireAnchor: true })).toMatchObject({
    exit: 11,
    time: 'unanchored',
    facts: { unchecked: 1 },
  });

  expect(await shelf.attach(id, '../é/TSA reply.tsr', tsr)).toBe('');
  const stamped = await home.packageOf('E001234567');
  expect([...(await unpack(stamped)).keys()]).toContain('anchors/TSA-reply.tsr');
  expect(await verifyPackage(stamped, { requireAnchor: true, authorities: root() })).toMatchObject({
    exit: 12,
    time: 'anchored',
    facts: { stamps: [{ name: 'anchors/TSA-reply.tsr', state: 'trusted' }] },
  });
  expect(await verifyPackage(stamped, { requireAnchor: true })).toMatchObject({ exit: 11, time: 'unanchored' });

  const mail = utf8(`From: me@example.org\r\n\r\n${text.replaceAll('\n', '\r\n')}`);
  expect(await shelf.attach(id, 'sent.eml', mail)).toBe('');
  expect(await verifyPackage(await home.packageOf('E001234567'), { requireAnchor: true })).toMatchObject({
    exit: 12,
    time: 'anchored',
  });
});
