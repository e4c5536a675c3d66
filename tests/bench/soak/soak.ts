import { writeFileSync, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { openBrowser } from '../../e2e/support/browser.ts';
import { cpuOf } from './cpuOf.ts';
import { filesUnder } from '../../e2e/support/diskSearch.ts';
import { openOwnPage } from '../../e2e/support/ownPage.ts';

const TENTHS = 10;

/** Of one tenth of the work. */
interface Tenth {
  seconds: number;
  /** Of the processor, in all of the browser's processes: other work on the machine does not count. */
  cpu: number;
  /** After its garbage was collected, MB. */
  heap: number;
  /** Extension's storage on the disk, MB. */
  disk: number;
}

/**
 * A day of typing at full speed, in the extension's own database in a real browser, everything sealed: is it as quick at
 * its end as at its beginning, and what has it grown to?
 */
export async function soak(changes: number): Promise<void> {
  const browser = await openBrowser({ portalPort: 1 }); // nothing is visited
  const page = await openOwnPage(browser, 'popup.html');
  page.setDefaultTimeout(0);
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'typeOn.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'soak',
  });
  await page.evaluate(`${outputFiles[0]?.text ?? ''}; globalThis.soak = soak`);
  const session = await browser.context.newCDPSession(page);
  const portion = changes / TENTHS;
  const tenths: Tenth[] = [];
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const [started, before] = [performance.now(), await cpuOf(browser.profile)];
    await page.evaluate(`soak.typeOn(${portion}, ${tenth * portion})`);
    const seconds = (performance.now() - started) / 1000;
    const cpu = (await cpuOf(browser.profile)) - before;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    tenths.push({ seconds, cpu, heap: usedSize / 2 ** 20, disk: await diskOf(browser.profile) });
    console.log(JSON.stringify(tenths.at(-1)));
  }
  await browser.close();
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  const growth = ((last.disk - first.disk) * 1024 * 1000) / (changes - portion);
  const summary = {
    changes,
    tenths,
    lastToFirst: last.cpu / first.cpu,
    kilobytesPer1000Changes: growth,
    heapGrowthMegabytes: last.heap - first.heap,
  };
  const folder = resolve(import.meta.dirname, '../../../.output');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'soak.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify({ ...summary, tenths: undefined }));
}

/** Megabytes of everything that the browser keeps for extensions. */
async function diskOf(profile: string): Promise<number> {
  const folders = ['Default/IndexedDB', 'Default/Local Extension Settings', 'Default/WebStorage'];
  const sizes = await Promise.all(
    folders.map(async (folder) => {
      const files = await filesUnder(resolve(profile, folder)).catch(() => []); // not every browser has each of them
      const stats = await Promise.all(files.map((file) => stat(file).catch(() => undefined))); // compacted away meanwhile
      return stats.reduce((sum, found) => sum + (found?.size ?? 0), 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}
