import type { Page } from 'puppeteer-core';
import { contextOf, sendBidi } from './bidi.ts';
import { press } from './keys.ts';

export const HOSTILE = 'https://secure.cic.gc.ca/hostile/';

/** Puts a page in the place of whatever the server would answer, as an attacker on the portal would. */
export async function openHostile(page: Page, address: string, body: string): Promise<void> {
  const context = contextOf(page.mainFrame());
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title></head><body>${body}</body></html>`;
  await page.setRequestInterception(true);
  page.removeAllListeners('request');
  page.on('request', (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: html }));
  await sendBidi(page.browser(), 'browsingContext.navigate', {
    context,
    url: new URL(address, HOSTILE).href,
    wait: 'complete',
  });
}

/** Asks the page without puppeteer's own script, which goes down with the globals that a page redefines. */
export async function ask(page: Page, expression: string): Promise<string> {
  const { result } = await sendBidi<{ result: { value: string } }>(page.browser(), 'script.evaluate', {
    expression,
    target: { context: contextOf(page.mainFrame()) },
    awaitPromise: false,
  });
  return result.value;
}

export async function click(page: Page, id: string): Promise<void> {
  const [x = 0, y = 0] = (await ask(page, `middleOf('${id}')`)).split(',').map(Number);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

export async function type(page: Page): Promise<void> {
  for (const [id, text] of [
    ['city', 'Lyon'],
    ['country', 'France'],
    ['why', 'to visit'],
  ] as const) {
    await click(page, id);
    await press(page, text);
  }
}
