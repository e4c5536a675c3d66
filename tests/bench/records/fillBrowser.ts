import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Amount } from './fill.ts';

/** Puts records into the extension's database, from one of its own pages. */
export async function fillBrowser(ownPage: Page, amount: Amount): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'fill.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
  });
  await ownPage.evaluate(`${outputFiles[0]?.text ?? ''}; bench.fill(${JSON.stringify(amount)}, Date.now())`);
}
