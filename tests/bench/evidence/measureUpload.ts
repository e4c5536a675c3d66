import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { TestBrowser } from '../../e2e/support/browser.ts';
import { processesOf } from '../../e2e/support/kill.ts';
import { waitFor } from '../../e2e/support/poll.ts';
import { openStore } from '../../e2e/support/store.ts';
import { Webform } from '../../e2e/support/webform.ts';
import { machine } from '../machine.ts';
import type { Figure } from '../records/measureRecords.ts';
import { longestTask, watchLongTasks } from './longTasks.ts';

const SIZE = 500 * 1024 * 1024; // the most that is read
const NAME = 'scan-of-everything.pdf';

/** A file of 500 MB that is chosen on a portal's page: how long its receipt takes, and what the page and the memory feel. */
export async function measureUpload(browser: TestBrowser): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'));
  const page = await browser.context.newPage();
  const store = await openStore(browser);
  try {
    const path = join(folder, NAME);
    const file = await open(path, 'w');
    await file.truncate(SIZE); // sparse: nothing of it is on the disk
    await file.write('the end', SIZE - 7);
    await file.close();
    await new Webform(page).open('uploads', { client: 'A' });
    // A field of its own: the page's own one would send the file to the practice portal meanwhile.
    await page.evaluate(() => {
      const label = document.createElement('label');
      label.textContent = 'Everything';
      label.append(Object.assign(document.createElement('input'), { type: 'file' }));
      document.querySelector('fieldset')?.append(label);
    });
    await watchLongTasks(page);
    const before = await peaksOf(browser.profile);
    const started = performance.now();
    await page.getByLabel('Everything').setInputFiles(path);
    const digest = await waitFor(
      'the receipt of the large file',
      async () => {
        const { visits } = await store.ask('listVisits', {});
        const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
        const facts = logs
          .flatMap(({ log }) => log)
          .flatMap((entry) => (entry.kind === 'upload' ? (entry.facts ?? []) : []));
        return facts.find(({ what }) => what === 'file.sha256')?.text;
      },
      120_000,
    );
    const took = performance.now() - started;
    if (digest !== (await digestOf(path))) throw new Error('The receipt names another file.');
    const after = await peaksOf(browser.profile);
    const grown = Math.max(...[...before].map(([pid, peak]) => (after.get(pid) ?? 0) - peak));
    const longest = await longestTask(page);
    return [
      { name: 'the receipt of a file of 500 MB is written', unit: 'ms', measured: took, wanted: 30_000, machine },
      { name: 'meanwhile the longest task of the page', unit: 'ms', measured: longest, wanted: 100, machine },
      { name: 'meanwhile the process that grew most grew by', unit: 'MB', measured: grown, wanted: 200, machine },
    ];
  } finally {
    await store.close();
    await page.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The most memory that each process of the browser has ever had, in MB. Linux. */
async function peaksOf(profile: string): Promise<Map<number, number>> {
  const peaks = await Promise.all(
    (await processesOf(profile)).map(async (pid): Promise<[number, number]> => {
      const status = await readFile(join('/proc', String(pid), 'status'), 'utf8').catch(() => ''); // ended meanwhile
      return [pid, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024];
    }),
  );
  return new Map(peaks);
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
