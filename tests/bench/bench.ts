import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser, type TestBrowser } from '../e2e/support/browser.ts';
import { startPortal } from '../portal/server.ts';
import { sampleTrips } from '../portal/shared/trip.ts';
import { measureClicking } from './clicking.ts';
import { measureExport } from './evidence/measureExport.ts';
import { measureUpload } from './evidence/measureUpload.ts';
import { measureKeeping } from './keeping.ts';
import { measureRecords } from './records/measureRecords.ts';
import { measureKnowing, measureRestore } from './restoring.ts';
import { soak } from './soak/soak.ts';
import { measureTyping } from './typing.ts';

const ROUNDS = 5; // alternating, so that a slow moment of the machine falls on both sides
const SMALL_FORM = 1; // entries
const LARGE_FORM = 40;
const CLICKED_FORM = 2_000; // fields
const SCREEN_SECONDS = 1; // real portals take longer for a screen

interface Ratio {
  name: string;
  unit: string;
  /** Medians. */
  measured: number;
  comparedWith: number;
  ratio: number;
}

/** `HOLDFAST_SOAK=1000000 npm run bench`: only this, an hour and more. */
const SOAK = Number(process.env['HOLDFAST_SOAK'] ?? 0);
if (SOAK > 0) {
  await soak(SOAK);
  process.exit();
}

const portal = await startPortal();
const holdfast = await openBrowser({ portalPort: portal.port });
const bare = await openBrowser({ portalPort: portal.port, extension: false });

const ratios = [
  await compare(
    'a keystroke in a form of 200 fields, with Holdfast : without',
    [holdfast, LARGE_FORM],
    [bare, LARGE_FORM],
  ),
  await compare(
    'a keystroke with Holdfast, form of 200 fields : 5 fields',
    [holdfast, LARGE_FORM],
    [holdfast, SMALL_FORM],
  ),
  await compare('the same without Holdfast', [bare, LARGE_FORM], [bare, SMALL_FORM]),
  await compareSides(
    'an ordinary click in a form of 2,000 fields, with Holdfast : without',
    'ms of the page’s main thread',
    () => measureClicking(holdfast.context, CLICKED_FORM),
    () => measureClicking(bare.context, CLICKED_FORM),
  ),
  await compareRestoring(0),
  await compareRestoring(SCREEN_SECONDS),
];
const kept = await measureKeeping(holdfast);
const figures = await measureRecords(holdfast);
await holdfast.close();
const evidence = await openBrowser({ portalPort: portal.port }); // without forty other clients' work in it
figures.push(...(await measureUpload(evidence)), ...(await measureExport(evidence)));
await evidence.close();
await bare.close();
await portal.close();

const folder = resolve(import.meta.dirname, '../../.output');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'bench.json'), `${JSON.stringify({ rounds: ROUNDS, ratios, kept, figures }, null, 2)}\n`);
for (const { name, unit, measured, comparedWith, ratio } of ratios) {
  console.log(`${name}: ${ratio.toFixed(2)} (${measured.toFixed(2)} : ${comparedWith.toFixed(2)} ${unit})`);
}
console.log(
  `from a key to the journal: ${kept.journal.toFixed(0)} ms; to the database: ${kept.database.toFixed(0)} ms`,
);
for (const { name, unit, measured, wanted, machine } of figures) {
  console.log(`${name}: ${measured.toFixed(0)} ${unit} (wanted: ${String(wanted)} ${unit}; ${machine})`);
}

type Side = [browser: TestBrowser, entries: number];

function compare(name: string, left: Side, right: Side): Promise<Ratio> {
  const unit = 'ms of the page’s main thread';
  return compareSides(
    name,
    unit,
    () => measure(left),
    () => measure(right),
  );
}

function compareRestoring(seconds: number): Promise<Ratio> {
  const name = `20 entries of 5 values, a screen in ${String(seconds)} s: restored by Holdfast : typed by a script that knows the page`;
  const reset = (): void => {
    portal.state.reset();
    portal.state.controls.speed = seconds;
  };
  return compareSides(
    name,
    'ms',
    () => (reset(), measureRestore(holdfast, portal.state)),
    () => (reset(), measureKnowing(bare, portal.state)),
  );
}

async function compareSides(
  name: string,
  unit: string,
  left: () => Promise<number>,
  right: () => Promise<number>,
): Promise<Ratio> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(await left());
    times[1].push(await right());
  }
  const [measured, comparedWith] = times.map(median) as [number, number];
  return { name, unit, measured, comparedWith, ratio: measured / comparedWith };
}

function measure([{ context }, entries]: Side): Promise<number> {
  portal.state.reset();
  portal.state.mycic('A').trips = sampleTrips(entries);
  return measureTyping(context);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
