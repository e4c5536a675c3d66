import { readFile } from 'node:fs/promises';
import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import type { TestBrowser } from '../../tests/e2e/support/browser.ts';
import { exportEvidence, verifyEvidence } from '../../tests/e2e/support/evidence.ts';
import { clients } from '../../tests/portal/shared/clients.ts';
import { folder, type Reporter } from './reporter.ts';

/** How the story ends in court: the package is exported, and a program that knows nothing of Holdfast's store checks it. */
export async function proveStory(browser: TestBrowser, report: Reporter): Promise<void> {
  const file = `${folder}/evidence.zip`;
  await exportEvidence(browser, clients.A.applicationNumber, file, {
    look: (records) => report.step(records, 'Evidence exported for one client', '.output/tour/evidence.zip', 'records'),
  });
  const unknown = await verifyEvidence(file, '--json');
  if (unknown.exit !== 12) throw new Error(`The verifier says ${String(unknown.exit)}, not 12:\n${unknown.output}`);
  const { facts } = JSON.parse(unknown.output) as { facts: { fingerprint: string; records: number } };
  const known = await verifyEvidence(file, '--expect-key', facts.fingerprint);
  if (known.exit !== 0) throw new Error(`The verifier says ${String(known.exit)}, not 0:\n${known.output}`);

  const paper = await browser.context.newPage();
  await paper.setContent(await reportIn(file));
  const figure = `${String(facts.records)} sealed records intact, exit 0 (12 before anyone said whose key it is)`;
  await report.step(paper, '`npm run verify`', figure, 'report');
  await paper.close();
}

async function reportIn(file: string): Promise<string> {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await readFile(file))));
  const entry = (await reader.getEntries()).find(({ filename }) => filename === 'report.html');
  if (!entry || entry.directory) throw new Error('There is no report in the package.');
  const html = await entry.getData(new TextWriter());
  await reader.close();
  return html;
}
