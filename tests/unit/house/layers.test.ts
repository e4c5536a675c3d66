import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What a reader would lose: the promise that the folder tree tells what can touch what. */
const forbidden: readonly [file: string, imports: string][] = [
  ['utils/forms/a.ts', '../capture/watch'],
  ['utils/forms/a.ts', 'wxt/browser'],
  ['utils/capture/a.ts', '../guard/hold'],
  ['utils/guard/a.ts', '../loss/detect'],
  ['utils/guard/a.ts', '../records/store'],
  ['utils/guard/a.ts', '../../utils/records/store'],
  ['utils/guard/a.ts', '../../components/inpage/HoldDialog'],
  ['utils/loss/a.ts', 'wxt/browser'],
  ['utils/loss/a.ts', '../restore/plan'],
  ['utils/matters/a.ts', 'wxt/browser'],
  ['utils/restore/a.ts', '../visit/start'],
  ['utils/restore/steps/a.ts', '../../loss/detect'],
  ['utils/evidence/a.ts', '../records/store'],
  ['utils/language/a.ts', '../guard/hold'],
  ['utils/records/a.ts', '../guard/hold'],
  ['utils/visit/a.ts', '../records/store'],
  ['utils/visit/a.ts', '../../entrypoints/background'],
  ['components/inpage/a.tsx', '../../utils/records/store'],
  ['components/inpage/a.tsx', '../../entrypoints/background'],
  ['entrypoints/background.ts', 'zod'],
  ['utils/messages/a.ts', 'zod'],
];

const allowed: readonly [file: string, imports: string][] = [
  ['utils/forms/a.ts', './field'],
  ['utils/guard/a.ts', '../forms/field'],
  ['utils/guard/a.ts', '../messages/send'],
  ['utils/guard/a.ts', './hold'],
  ['utils/records/a.ts', '../evidence/seal'],
  ['utils/visit/a.ts', '../guard/hold'],
  ['utils/visit/a.ts', '../../components/inpage/HoldDialog'],
  ['components/records/a.tsx', '../shared/List'],
  ['entrypoints/background.ts', '../utils/records/store'],
  ['utils/messages/a.ts', 'zod/mini'],
];

const root = resolve(import.meta.dirname, '../../..');
const cases = [...forbidden, ...allowed];
/** Our copy of each case gets a file of its own: `utils/guard/3.ts`. */
const fileOf = (index: number): string => cases[index]?.[0].replace(/[^/]+(?=\.tsx?$)/, String(index)) ?? '';
let folder = '';
let complaints = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-layers-'));
  // The rules' globs are relative to the configuration, so the house's own is used from in here.
  const config = join(root, 'oxlint.config.ts');
  await writeFile(join(folder, 'oxlint.config.ts'), `export { default } from ${JSON.stringify(config)};\n`);
  for (const [index, [, from]] of cases.entries()) {
    const path = join(folder, fileOf(index));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `import { thing } from '${from}';\nthing();\n`);
  }
  const output = await new Promise<string>((done) => {
    const linter = join(root, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [linter, '--format=json', '.'], { cwd: folder }, (_failed, stdout) => done(stdout));
  });
  const report = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
  const ours = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
  complaints = new Set(ours.map(({ filename }) => filename.replaceAll('\\', '/')));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(forbidden.map(([file, from], index) => ({ file, from, index })))(
  'the linter refuses $from in $file',
  ({ index }) => expect(complaints).toContain(fileOf(index)),
);

test.each(allowed.map(([file, from], index) => ({ file, from, index: forbidden.length + index })))(
  'the linter accepts $from in $file',
  ({ index }) => expect(complaints).not.toContain(fileOf(index)),
);
