import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { edit, judge, resign, signerOf, textIn, unpack } from './forge';
import { entry, install } from './samples';

const CLIENT = 'E001234567';
const HOUR = 3_600_000;

describe('the clock', () => {
  it.each([
    ['set back a day', -24 * HOUR],
    ['set forward an hour', HOUR],
  ])('%s would not be noticed', async (_name, by) => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    home.world.setClock(by);
    await home.log(CLIENT, [entry()]);
    const zip = await home.packageOf(CLIENT);
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, facts: { clockJumps: 1 } });
    expect(textIn(await unpack(zip), 'report.html')).toContain(`the clock moved by ${String(by / 1000)} s`);
  });

  it.each([
    ['daylight saving time begins', -240, 'America/Toronto'],
    ['the computer travels to another time zone', 60, 'Europe/Paris'],
  ])('%s: the hour would be another one than it was, or look like a jump', async (_name, offset, zone) => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    home.world.wait(HOUR);
    home.world.offset = () => offset;
    home.world.zone = zone;
    await home.log(CLIENT, [entry({ at: home.world.now() })]);
    const zip = await home.packageOf(CLIENT);
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, facts: { clockJumps: 0 } });
    const report = textIn(await unpack(zip), 'report.html');
    expect(report).toContain('10:49:59 −05:00 (15:49:59 UTC)');
    expect(report).toContain(`(16:50:00 UTC)`);
    expect(report).toContain(offset === 60 ? '17:50:00 +01:00' : '12:50:00 −04:00');
  });

  it('a browser that was killed would leave no trace of the time in which nothing was recorded', async () => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    await home.evidence.seal();
    home.world.wait(5 * HOUR); // nobody said goodbye
    home.world.restart();
    await home.evidence.start(true);
    await home.log(CLIENT, [entry()]);
    const zip = await home.packageOf(CLIENT);
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12 });
    expect(textIn(await unpack(zip), 'report.html')).toMatch(/10:45:00 −05:00.*\n?.*15:50:00 −05:00/);
  });

  it('a restart of the background would look like a jump', async () => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    home.world.wait(HOUR);
    home.world.restart();
    await home.log(CLIENT, [entry()]);
    expect(await verifyPackage(await home.packageOf(CLIENT))).toMatchObject({ exit: 12, facts: { clockJumps: 0 } });
  });

  it('a running time that goes back within one run would be believed', async () => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    home.world.mono = () => 5;
    await home.log(CLIENT, [entry()]);
    await expect(home.packageOf(CLIENT)).rejects.toThrow('running time goes back');
  });
});

describe('a checkpoint kept outside', () => {
  it('would not be recognised in a saved e-mail', async () => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    const early = textIn(await unpack(await home.packageOf(CLIENT)), 'checkpoint.txt');
    await home.log(CLIENT, [entry()]);
    const zip = await home.packageOf(CLIENT);
    const mail = `From: firm@example.org\r\nDate: Mon, 23 Nov 2026 11:00:00 -0500\r\n\r\n${early.replaceAll('\n', '\r\n')}\r\n`;
    expect(await verifyPackage(zip, { requireAnchor: true })).toMatchObject({
      exit: 11,
      code: 'NO_ANCHOR',
      time: 'unanchored',
    });
    expect(await verifyPackage(zip, { requireAnchor: true, checkpoints: [mail] })).toMatchObject({
      exit: 12,
      time: 'anchored',
    });
  });

  it('would not give away a log that was rewritten with the same key', async () => {
    const home = await install();
    await home.log(CLIENT, [entry()]);
    const early = textIn(await unpack(await home.packageOf(CLIENT)), 'checkpoint.txt');
    const { connection } = home;
    await connection.use(async (db) => {
      const signer = await db.get('signer', 1);
      if (!signer) throw new Error('No key.');
      for (const store of ['matters', 'records', 'seals', 'device'] as const) await db.clear(store);
      await db.put('device', { d: 0, ...(await noteOf(home)) });
      await db.put('signer', { ...signer, size: 1, notes: 1, seals: 0 });
    });
    await home.log(CLIENT, [entry({ note: 'what should have happened' })]);
    await home.packageOf(CLIENT);
    const zip = await home.packageOf(CLIENT);
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, time: 'unanchored' }); // as it must be: nothing outside contradicts it
    expect(await verifyPackage(zip, { checkpoints: [early] })).toMatchObject({ exit: 10, code: 'CONSISTENCY' });
  });
});

/** The first line of a device log made anew for the same key. */
async function noteOf(home: Awaited<ReturnType<typeof install>>) {
  const { leafOf } = await import('../../../utils/evidence/merkle');
  const { fingerprintOf } = await import('../../../utils/evidence/signature');
  const { spki } = await signerOf(home);
  const line = JSON.stringify({
    v: 1,
    d: 0,
    t: '2026-11-23T15:50:00.000Z',
    off: -300,
    tz: 'America/Toronto',
    k: 'note',
    h: 0,
    boot: '0000000000000001',
    type: 'key',
    software: 'Holdfast 0.1.0',
    what: fingerprintOf(spki),
  });
  return { line, leaf: leafOf(utf8(line)) };
}

describe('deletion', () => {
  it('would go unsaid, or be possible against the policy', async () => {
    const home = await install();
    await home.log(CLIENT, [entry({ note: 'secret that goes' })], 'gone');
    await home.log(CLIENT, [entry()], 'stays');
    await home.evidence.erase('gone', 'person.deleted@1');
    const zip = await home.packageOf(CLIENT);
    const files = await unpack(zip);
    expect([...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')).not.toContain(
      'secret that goes',
    );
    expect(await verifyPackage(zip)).toMatchObject({ exit: 12, complete: 'partial', facts: { deleted: 1, shown: 4 } });
    expect(await verifyPackage(zip, { noDeletions: true })).toMatchObject({ exit: 11, code: 'DELETIONS' });
    expect(textIn(files, 'report.html')).toContain('Item 1: deleted, as item 3 declares');
  });
});

describe('redaction', () => {
  it('would pass for the whole', async () => {
    const home = await install();
    await home.log(CLIENT, [entry({ note: 'privileged' })]);
    const files = await unpack(await home.packageOf(CLIENT));
    edit(files, 'disclosures.jsonl', (all) =>
      all
        .split('\n')
        .filter((line) => !line.includes('privileged'))
        .join('\n'),
    );
    const { readContents } = await import('../../../utils/evidence/contents');
    const { renderReport } = await import('../../../utils/evidence/report/renderReport');
    files.set('report.html', utf8(renderReport(await readContents(files))));
    expect(fromUtf8(files.get('report.html') ?? new Uint8Array())).toContain('1 value redacted');
    const verdict = await judge(await resign(files, await signerOf(home)));
    expect(verdict).toMatchObject({ exit: 12, complete: 'partial', facts: { redacted: 1 } });
  });
});
