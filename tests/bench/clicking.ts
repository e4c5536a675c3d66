import type { BrowserContext } from '@playwright/test';
import { hosts } from '../portal/shared/hosts.ts';

const CLICKS = 30;

/**
 * Presses an ordinary button among `fields` filled fields; median milliseconds from the moment the browser made an
 * event to the page's own listener, pointerdown and click together: what a person waits for.
 */
export async function measureClicking(context: BrowserContext, fields: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(`https://${hosts.webform}/ClientContact/en/Application/Case/many?fields=${fields}`);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show details';
    document.querySelector('form')?.prepend(button);
    const delays: number[] = [];
    Object.assign(window, { delays });
    let down = 0;
    button.addEventListener('pointerdown', (event) => (down = performance.now() - event.timeStamp));
    button.addEventListener('click', (event) => delays.push(down + performance.now() - event.timeStamp));
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text]')) input.value = 'filled';
  });
  const button = page.getByRole('button', { name: 'Show details' });
  for (let click = 0; click < CLICKS; click++) {
    await button.click();
    // Nobody clicks thirty times a second: what follows a click, with Holdfast or without, is over before the next.
    const clicked = await page.evaluate(() => performance.now());
    await page.waitForFunction((at) => performance.now() - at > 450, clicked, { polling: 50 });
  }
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await page.close();
  return delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0;
}
