import { expect, test } from 'vitest';
import { waitFor } from '../e2e/support/poll.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { open } from './support/open.ts';

interface Slow {
  wiped: number;
  opened: number;
}

const PLACE = { x: 300, y: 220 };

test('in Firefox too, a slow change of screen under a resting pointer would wipe at the second half of a double click', async () => {
  const { page, hold, loss } = await open();
  await page.goto(`https://${hosts.webform}/ClientContact/en/Application/Case/many?fields=6&client=A`);
  await page.evaluate(({ x, y }) => {
    for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=text]')) field.value = 'kept';
    const slow = { wiped: 0, opened: 0 };
    Object.assign(window, { slow });
    const place = (id: string, name: string, press: () => void): HTMLButtonElement => {
      const button = document.createElement('button');
      Object.assign(button, { id, type: 'button', textContent: name, onclick: press });
      button.style.cssText = `position:fixed;left:${x - 60}px;top:${y - 20}px;width:120px;height:40px`;
      document.querySelector('form')?.append(button);
      return button;
    };
    const first = place('open', 'Open section', () => {
      slow.opened++;
      setTimeout(() => {
        first.remove();
        place('wipe', 'Clear all', () => slow.wiped++);
      }, 300);
    });
  }, PLACE);
  const model = (): Promise<Slow> => page.evaluate(() => (window as unknown as { slow: Slow }).slow);

  await page.mouse.move(PLACE.x - 40, PLACE.y + 60);
  await page.mouse.move(PLACE.x, PLACE.y);
  // A press in the first half second of a document is ignored as well: the page must have been seen.
  await page.waitForFunction(() => performance.now() > 2_000);
  await page.mouse.down();
  await page.mouse.up();
  await waitFor('the section to be opened', async () => (await model()).opened === 1);
  await page.waitForSelector('#wipe');
  await page.mouse.down();
  await page.mouse.up();
  expect(await loss.shieldNotice()).toContain('Clear all');
  expect(await model()).toEqual({ opened: 1, wiped: 0 });
  // Pressed again it is meant, and asked about.
  await page.mouse.down();
  await page.mouse.up();
  expect(await hold.text()).toContain('Clear all');
  await hold.keep();
  expect(await model()).toEqual({ opened: 1, wiped: 0 });
});
