import type { CDPSession, Page } from '@playwright/test';
import { hosts } from '../portal/shared/hosts.ts';
import { kinds, type Kind, type Way } from '../portal/webform/matrix.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

type Model = Record<string, string[]>;
interface MatrixPage {
  practiceModel(): Model;
  practiceAgain(id: string): void;
}

const FIELDS = ['from', 'to', 'country'] as const;
const VALUES = ['2012-03', '2012-04', 'France'];
/** Before a section is wiped on purpose, its control's state is what it was in the beginning. */
const again = (page: Page, id: string): Promise<void> =>
  page.evaluate((kind) => (window as unknown as MatrixPage).practiceAgain(kind), id);
const model = async (page: Page): Promise<Model> =>
  page.evaluate(() => (window as unknown as MatrixPage).practiceModel());

async function fill(page: Page, id: string): Promise<void> {
  for (const [index, field] of FIELDS.entries()) {
    await page.locator(`#${id}-${field}`).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(VALUES[index] ?? '');
  }
}

/** The middle of what is pressed; for lists the option. */
async function middleOf(page: Page, selector: string, part = 0.5): Promise<{ x: number; y: number }> {
  return page.locator(selector).evaluate((element, down) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height * down };
  }, part);
}

/** One press as a person makes it. */
async function press(page: Page, cdp: CDPSession, { id }: Kind, way: Way): Promise<void> {
  const { mouse, keyboard } = page;
  const isList = id === 'listbox';
  const point = await middleOf(page, way === 'label' ? `#${id}-label` : `#${id}`, isList ? 5 / 6 : 0.5);
  switch (way) {
    case 'mouse':
    case 'label':
      await mouse.move(point.x + 40, point.y + 30);
      return mouse.click(point.x, point.y);
    case 'double':
      await mouse.move(point.x + 40, point.y + 30);
      return mouse.dblclick(point.x, point.y);
    case 'drag': {
      const start = await middleOf(page, `#${id}`, 0.5);
      await mouse.move(start.x, start.y);
      await mouse.down();
      await mouse.move(point.x, point.y, { steps: 4 });
      return mouse.up();
    }
    case 'pen': {
      const pen = { ...point, button: 'left', clickCount: 1, pointerType: 'pen' } as const;
      await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...pen, buttons: 1 });
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...pen });
      return;
    }
    case 'touch':
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return;
    case 'implicit':
      await page.locator(`#${id}-from`).focus();
      return keyboard.press('Enter');
    case 'enter':
    case 'space':
      // The button of a component is reached as people reach it.
      if (id === 'component') {
        await page.locator(`#${id}-country`).focus();
        await keyboard.press('Tab');
      } else await page.locator(`#${id}`).focus();
      return keyboard.press(way === 'enter' ? 'Enter' : 'Space');
    case 'arrow':
      await page.locator(id === 'radio' ? `#${id}-yes` : `#${id}`).focus();
      return keyboard.press('ArrowDown');
    case 'shortcut':
      await page.locator(`#${id}-from`).focus();
      return keyboard.press('Alt+w');
    case 'letter':
      await page.locator(`#${id}`).focus();
      return keyboard.press('N');
  }
}

async function isAskedAbout(page: Page): Promise<boolean> {
  return holdDialog(page)
    .text(2_500)
    .then(
      () => true,
      () => false,
    );
}

for (const lang of ['en', 'fr'] as const) {
  test(`no way of pressing any control wipes a section unasked (${lang})`, async ({ portalPage: page }) => {
    test.setTimeout(150_000);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await page.goto(`https://${hosts.webform}/ClientContact/${lang}/Application/Case/matrix`);
    const wrong: string[] = [];
    let pairs = 0;
    for (const kind of kinds) {
      await fill(page, kind.id);
      const before = await model(page);
      expect(before[kind.id]?.slice(0, 3), kind.id).toEqual(VALUES);
      for (const way of kind.ways) {
        pairs++;
        await press(page, cdp, kind, way);
        let held = await isAskedAbout(page);
        if (!held && (await lossBar(page).findShieldNotice()) !== undefined) {
          await press(page, cdp, kind, way); // it had only just come there: the second press is the one that counts
          held = await isAskedAbout(page);
        }
        if (!held) wrong.push(`${kind.id} by ${way}: not asked`);
        else await page.keyboard.press('Escape');
        await holdDialog(page).expectGone();
        if (JSON.stringify(await model(page)) !== JSON.stringify(before)) {
          wrong.push(`${kind.id} by ${way}: changed although kept`);
          await again(page, kind.id);
          await fill(page, kind.id);
        }
      }
      const [way = 'mouse'] = kind.ways;
      await press(page, cdp, kind, way);
      const asked = await holdDialog(page)
        .clearAnyway()
        .then(() => true)
        .catch(() => false);
      if (asked && kind.again) {
        await lossBar(page).pressAgainNotice(kind.name[lang]);
        await press(page, cdp, kind, way);
      }
      const done = await waitFor(
        'the section to be empty',
        async () => {
          const now = (await model(page))[kind.id];
          return now?.slice(0, 3).every((value) => value === '') === true;
        },
        4_000,
      ).catch(() => false);
      if (!done) wrong.push(`${kind.id} by ${way}: not done after Clear anyway`);
    }
    console.log(`guard matrix, ${lang}: ${pairs} pairs of control and way, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  });
}
