import { expect, it } from 'vitest';
import { base64, fromUtf8, hex, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { createHeadOpener, openDisclosures } from '../../../utils/records/stored/matterLogs';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { text } from '../records/samples';
import { textIn, unpack } from './forge';
import { noise } from './noise';
import { entry, install } from './samples';

const MATTERS = 40;
const MINE = 7;
const pageOf = (n: number, round: number) =>
  sealedFile('screen.html', 'html', utf8(`<p>page ${String(round)} of ${client(n)}</p>`));
const pictureOf = (n: number, round: number) => sealedFile('screen.picture', 'png', noise(900, n * 10 + round));
const client = (n: number): string => `E1000000${String(n).padStart(2, '0')}`;

/** One client's package in another client's hands, or in court, would tell of the firm's other files. */
it('the package of one of 40 clients tells nothing of the other 39', async () => {
  const home = await install();
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < MATTERS; n++) {
      home.world.wait(61_234);
      await home.log(
        client(n),
        [entry({ at: home.world.now() - 7, after: text(`secret of ${client(n)}`), note: `note ${client(n)}` })],
        `visit-${String(n)}`,
        [pageOf(n, round), pictureOf(n, round)],
      );
    }
  }
  home.world.wait(5_000);
  const zip = await home.packageOf(client(MINE));
  expect((await verifyPackage(zip)).exit).toBe(12);

  const unpacked = await unpack(zip);
  const files = [...unpacked].map(([path, bytes]) => `${path}\n${fromUtf8(safe(bytes))}`).join('\n');
  expect([...unpacked.keys()].filter((path) => path.startsWith('blobs/'))).toHaveLength(6); // two in each round
  const { matters, records, seals } = await home.connection.use(async (db) => ({
    matters: await db.getAll('matters'),
    records: await db.getAll('records'),
    seals: await db.getAll('seals'),
  }));
  const openHead = createHeadOpener(home.vault);
  const names = await Promise.all(matters.map(openHead));
  const disclosed = await Promise.all(records.map((record) => openDisclosures(home.vault, record)));
  const mine = matters.find((_, at) => names[at]?.label === client(MINE));
  const shown = new Set(
    records
      .filter(({ matterId }) => matterId === mine?.matterId)
      .flatMap(({ line }) => (line === null ? [] : timesIn(line))),
  );
  const secrets = [
    ...Array.from({ length: MATTERS }, (_, n) => n)
      .filter((n) => n !== MINE)
      .flatMap((n) => [0, 1, 2].flatMap((round) => [pageOf(n, round), pictureOf(n, round)]))
      .flatMap(({ ref, bytes }) => [ref.blob, base64(bytes), hex(bytes)]),
    ...matters
      .flatMap((matter, at) => (matter === mine ? [] : [[matter, names[at]] as const]))
      .flatMap(([{ matterId, frontier }, name]) => [
        matterId,
        name?.label ?? '',
        name?.key ?? '',
        ...frontier.map(base64),
      ]),
    ...records
      .map((record, at) => ({ ...record, disclosures: disclosed[at] ?? [] }))
      .filter(({ matterId }) => matterId !== mine?.matterId)
      .flatMap(({ line, leaf, disclosures, visitId }) => [
        base64(leaf),
        hex(leaf),
        ...(visitId === '' ? [] : [`secret of ${client(Number(visitId.slice(6)))}`]),
        ...(line === null
          ? []
          : [...(JSON.parse(line) as { f: string[] }).f, ...timesIn(line).filter((time) => !shown.has(time))]),
        ...disclosures,
      ]),
  ];
  expect(secrets.length).toBeGreaterThan(MATTERS * 30);
  expect(secrets.filter((secret) => files.includes(secret))).toEqual([]);
  expect(seals.length).toBeGreaterThan(3);
  const hidden = seals.filter(
    ({ grown, n }) => n !== seals.length - 1 && !grown.some(([matterId]) => matterId === mine?.matterId),
  );
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter(({ at }) => files.includes(new Date(at).toISOString()))).toEqual([]);

  // Siblings in the seal maps: were one ever the same twice, one could see who did not work in between.
  const beside = (
    JSON.parse(fromUtf8((await unpack(zip)).get('proofs.json') ?? new Uint8Array())) as {
      seals: { path: string[]; blind: string }[];
    }
  ).seals;
  const hashes = beside.flatMap(({ path, blind }) => [...path, blind]);
  expect(new Set(hashes).size).toBe(hashes.length);
});

/** Counts are secrets too: how many clients there are, and when one worked on them. */
it('the package would be another one with 39 other clients than with none', async () => {
  const [alone, among] = [await worked(1), await worked(MATTERS)];
  expect((await verifyPackage(among)).facts).toMatchObject({ seals: (await verifyPackage(alone)).facts?.seals });
  const [one, other] = await Promise.all([unpack(alone), unpack(among)]);
  expect([...one.keys()]).toEqual([...other.keys()]);
  for (const path of ['device.jsonl', 'proofs.json', 'export.json']) {
    expect([path, formOf(textIn(other, path))]).toEqual([path, formOf(textIn(one, path))]);
  }
  expect(textIn(one, 'proofs.json').length).toBe(textIn(other, 'proofs.json').length);
});

/** Two hours in which one client is worked on twice, and as many others all the time. */
async function worked(clients: number): Promise<Bytes> {
  const home = await install();
  for (let minute = 0; minute < 120; minute++) {
    home.world.wait(60_000);
    if (minute === 10 || minute === 90) await home.log(client(0), [entry()], `mine-${String(minute)}`);
    const n = minute % clients;
    if (n > 0) await home.log(client(n), [entry()], `visit-${String(n)}`, [pageOf(n, minute)]);
    await home.evidence.start(false); // as the alarm does: seals come at a fixed pace, whoever worked
  }
  return home.packageOf(client(0));
}

/** What stays when hashes and what is drawn by lot are taken out: members, times, and how many there are of everything. */
const formOf = (text: string): string => text.replace(/"[A-Za-z0-9+/]{43}="|"[0-9a-f]{64}"|"[0-9a-f]{32}"/g, '"…"');

it('a salt would be short, or used twice: what it hides could be guessed', async () => {
  const home = await install();
  await home.log(
    client(1),
    Array.from({ length: 60 }, () => entry()),
  );
  const lines = textIn(await unpack(await home.packageOf(client(1))), 'disclosures.jsonl')
    .trimEnd()
    .split('\n');
  const salts = lines.map((line) => (JSON.parse(line) as [string])[0]);
  expect(salts.every((salt) => Buffer.from(salt, 'base64').length === 16)).toBe(true);
  expect(new Set(salts).size).toBe(salts.length);
  expect(salts.length).toBeGreaterThan(400);
});

const timesIn = (line: string): string[] => line.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];

/** manifest.sig is no text. */
function safe(bytes: Uint8Array): Uint8Array {
  try {
    fromUtf8(bytes);
    return bytes;
  } catch {
    return new TextEncoder().encode(hex(bytes));
  }
}
