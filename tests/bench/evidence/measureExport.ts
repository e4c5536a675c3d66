import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { TestBrowser } from '../../e2e/support/browser.ts';
import { verifyEvidence } from '../../e2e/support/evidence.ts';
import { MycicPage } from '../../e2e/support/mycic.ts';
import { openOwnPage } from '../../e2e/support/ownPage.ts';
import type { Figure } from '../records/measureRecords.ts';
import { machine } from '../machine.ts';
import type { LogAmount } from './fillLog.ts';
import { longestTask, watchLongTasks } from './longTasks.ts';

const AMOUNT: LogAmount = { client: 'E009999999', records: 10_000, pictures: 50, size: 150_000 };
const KEYS = 400; // typed on the portal's page meanwhile, or until the package is made

/** The package of a client with years of work: what people feel of its making, and how long a stranger takes to check it. */
export async function measureExport(browser: TestBrowser): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'));
  try {
    const records = await openOwnPage(browser, 'records.html');
    await fillFrom(records);
    await records.reload();
    const portal = await browser.context.newPage();
    await new MycicPage(portal).open('travel');
    const field = portal.getByRole('group', { name: 'Trip 1', exact: true }).getByLabel(/^City/);
    await field.fill('');

    await watchLongTasks(portal);
    await type(portal, () => false, 40);
    const quiet = await longestTask(portal);
    await Promise.all([watchLongTasks(portal), watchLongTasks(records)]);
    const card = records
      .getByRole('region', { name: 'Evidence' })
      .getByRole('listitem')
      .filter({ hasText: AMOUNT.client });
    const started = performance.now();
    let made = false;
    const downloading = records.waitForEvent('download', { timeout: 120_000 });
    await card.getByRole('button', { name: 'Export evidence' }).click();
    const file = join(folder, 'evidence.zip');
    const [took] = await Promise.all([
      downloading.then(async (download) => {
        made = true;
        const ms = performance.now() - started;
        await download.saveAs(file);
        return ms;
      }),
      type(portal, () => made, KEYS),
    ]);
    const worked = await longestTask(portal);
    const own = await longestTask(records);
    await portal.close();
    await records.close();

    const { exit, output } = await verifyEvidence(file); // builds the verifier
    if (exit !== 12) throw new Error(`The package is not intact: ${output}`);
    const size = Math.round((await stat(file)).size / 2 ** 20);
    const what = `${AMOUNT.records} records, ${AMOUNT.pictures} pictures, ${size} MB`;
    const figure = (name: string, measured: number, wanted: number): Figure => ({
      name,
      unit: 'ms',
      measured,
      wanted,
      machine,
    });
    return [
      figure(`a package (${what}) is made`, took, 60_000),
      figure('meanwhile the longest task of the portal’s page', worked, 100),
      figure('the same page before, nothing being exported', quiet, 100),
      figure('the longest task of Records, which exports', own, 100),
      figure('the package is checked by the command, its start included', timeOfCommand(file), 2_000),
      figure('the package is checked on the page of the verifier', await timeOfPage(browser, file), 2_000),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillFrom(ownPage: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'fillLog.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
  });
  await ownPage.evaluate(`${outputFiles[0]?.text ?? ''}; bench.fillLog(${JSON.stringify(AMOUNT)}, Date.now())`);
}

/** Keys as a person types them, one after the other, until it is over. */
async function type(page: Page, isOver: () => boolean, keys: number): Promise<void> {
  await page.bringToFront();
  await page.getByRole('group', { name: 'Trip 1', exact: true }).getByLabel(/^City/).click();
  for (let key = 0; key < keys && !isOver(); key++) {
    await page.keyboard.press(key % 30 === 29 ? 'Backspace' : 'a', { delay: 20 });
  }
}

/** Milliseconds of the quickest of three runs of the built verifier: what else the machine did is not its doing. */
function timeOfCommand(file: string): number {
  const program = resolve(import.meta.dirname, '../../../.output/verify/verify.mjs');
  const runs = [1, 2, 3].map(() => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [program, file]);
    if (status !== 12) throw new Error(`The verifier said ${String(status)}.`);
    return performance.now() - started;
  });
  return Math.min(...runs);
}

/** Milliseconds from the choice of the file to the verdict. */
async function timeOfPage(browser: TestBrowser, file: string): Promise<number> {
  const page = await openOwnPage(browser, 'verify.html');
  const started = performance.now();
  await page.getByLabel('Package (.zip)').setInputFiles(file);
  await page.getByText('Not identified').first().waitFor({ timeout: 60_000 });
  const took = performance.now() - started;
  await page.close();
  return took;
}
