import { expect, test } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from '../e2e/support/poll.ts';
import { readDrafts } from '../e2e/support/store.ts';
import { hosts } from '../portal/shared/hosts.ts';
import { keys, press } from './support/keys.ts';
import { open } from './support/open.ts';
import { openStore } from './support/store.ts';

const caseAddress = (name: string): string =>
  `https://${hosts.webform}/ClientContact/en/Application/Case/${name}?client=A`;

async function frameNamed(page: Page, name: string): Promise<Frame> {
  return waitFor(`the frame "${name}"`, async () => {
    for (const frame of page.frames().slice(1)) {
      const own = await frame.frameElement();
      const said = await own?.evaluate((element) => (element as HTMLIFrameElement).name);
      if (said === name && (await frame.$('input[type=text]')) !== null) return frame;
    }
    return undefined;
  });
}

/** The places where a text field may hide: whatever is typed there must be kept as everywhere else. */
test('what is typed in closed shadow roots, in frames of every kind and after document.open is kept', async () => {
  const { firefox, page, hold, loss } = await open();

  // Closed shadow roots: the keyboard reaches them as for people.
  await page.goto(caseAddress('shadow'));
  await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
  const names = ['open-name', 'open-city', 'closed-name', 'nested-city'];
  const [x, y] = await page.$eval('practice-field', (element) => {
    const box = element.shadowRoot!.querySelector('input')!.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  });
  await page.mouse.click(x, y);
  await press(page, names.join(keys.tab));
  const model = (): Promise<Record<string, string>> =>
    page.evaluate(() => (window as unknown as { practiceModel(): Record<string, string> }).practiceModel());
  const typed = Object.fromEntries(names.map((name) => [name, name]));
  expect(await model()).toEqual(typed);
  await page.click('#clear-shadow');
  expect(await hold.text()).toContain('4');
  await hold.clearAnyway();
  await waitFor('the page to clear its fields', async () =>
    Object.values(await model()).every((value) => value === ''),
  );
  await loss.text();
  await loss.restore();
  expect(await loss.outcome()).toMatchObject({ restored: 4, total: 4 });
  expect(await model()).toEqual(typed);

  // Frames.
  await page.goto(caseAddress('frames'));
  const places = ['blank', 'blob', 'srcdoc', 'src', 'late'];
  for (const name of places) {
    const frame = await frameNamed(page, name);
    const field = await frame.$('input[type=text]');
    await field?.focus();
    await press(frame, `in ${name}`);
  }

  // A document that rewrites itself.
  const other = await firefox.newPage();
  await other.goto(caseAddress('document-open'));
  await other.click('#rewrite');
  const second = await other.waitForSelector('#second-surname');
  await second?.click();
  await press(other, 'after document.open');

  const store = await openStore(firefox);
  const wanted = [...names, ...places.map((name) => `in ${name}`), 'after document.open'];
  let missing = wanted;
  await waitFor('all of it to be kept', async () => {
    const drafts = await readDrafts(store, '');
    const kept = new Set(
      drafts.flatMap(({ fields }) => fields.map(({ value }) => (value.kind === 'text' ? value.text : ''))),
    );
    missing = wanted.filter((text) => !kept.has(text));
    return missing.length === 0;
  }).catch(() => undefined);
  expect(missing).toEqual([]);
});
