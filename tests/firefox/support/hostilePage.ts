import type { Frame, Page } from 'puppeteer-core';
import { contextOf, sendBidi } from './bidi.ts';
import { press } from './keys.ts';

export const HOSTILE = 'https://secure.cic.gc.ca/hostile/';

/**
 * Puts a page in the place of whatever the server would answer, as an attacker on the portal would.
 * @param body of the page; or what each address has
 */
export async function openHostile(
  page: Page,
  address: string,
  body: string | ((address: string) => string),
): Promise<void> {
  const context = contextOf(page.mainFrame());
  const html = (address: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title></head><body>${
      typeof body === 'string' ? body : body(address)
    }</body></html>`;
  await page.setRequestInterception(true);
  page.removeAllListeners('request');
  page.on(
    'request',
    (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: html(request.url()) }),
  );
  await sendBidi(page.browser(), 'browsingContext.navigate', {
    context,
    url: new URL(address, HOSTILE).href,
    wait: 'complete',
  });
}

const contextIn = (where: Page | Frame): string => contextOf('mainFrame' in where ? where.mainFrame() : where);
const browserOf = (where: Page | Frame) => ('mainFrame' in where ? where : where.page()).browser();

/** Asks the page without puppeteer's own script, which goes down with the globals that a page redefines. */
export async function ask(where: Page | Frame, expression: string): Promise<string> {
  const { result } = await sendBidi<{ result: { value: string } }>(browserOf(where), 'script.evaluate', {
    expression,
    target: { context: contextIn(where) },
    awaitPromise: true,
  });
  return result.value;
}

export async function click(where: Page | Frame, id: string): Promise<void> {
  const [x = 0, y = 0] = (await ask(where, `middleOf('${id}')`)).split(',').map((part) => Math.round(Number(part)));
  const actions = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await sendBidi(browserOf(where), 'input.performActions', {
    context: contextIn(where),
    actions: [{ type: 'pointer', id: 'mouse', actions }],
  });
}

export async function type(where: Page | Frame): Promise<void> {
  for (const [id, text] of [
    ['city', 'Lyon'],
    ['country', 'France'],
    ['why', 'to visit'],
  ] as const) {
    await click(where, id);
    await press(where, text);
  }
}
