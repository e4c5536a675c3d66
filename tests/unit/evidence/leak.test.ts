import { expect, it } from 'vitest';
import { base64, fromUtf8, hex } from '../../../utils/evidence/bytes';
import { createHeadOpener, openDisclosures } from '../../../utils/records/stored/matterLogs';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { text } from '../records/samples';
import { unpack } from './forge';
import { entry, install } from './samples';

const MATTERS = 40;
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
      );
    }
  }
  home.world.wait(5_000);
  const zip = await home.packageOf(client(7));
  expect((await verifyPackage(zip)).exit).toBe(12);

  const files = [...(await unpack(zip))]
    .map(([, bytes]) => fromUtf8(bytes === undefined ? new Uint8Array() : safe(bytes)))
    .join('\n');
  const { matters, records, seals } = await home.connection.use(async (db) => ({
    matters: await db.getAll('matters'),
    records: await db.getAll('records'),
    seals: await db.getAll('seals'),
  }));
  const openHead = createHeadOpener(home.vault);
  const names = await Promise.all(matters.map(openHead));
  const disclosed = await Promise.all(records.map((record) => openDisclosures(home.vault, record)));
  const mine = matters.find((_, at) => names[at]?.label === client(7));
  const shown = new Set(
    records
      .filter(({ matterId }) => matterId === mine?.matterId)
      .flatMap(({ line }) => (line === null ? [] : timesIn(line))),
  );
  const secrets = [
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
