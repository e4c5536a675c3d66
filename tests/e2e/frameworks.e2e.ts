import { FrameworkForm, sample, type Framework } from './support/frameworks.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { expect, test } from './support/test.ts';

type Way = 'clear' | 'answer' | 'script' | 'rerender' | 'reload';

/** The ways in which a filled form is lost, and what of it is lost in each. */
async function lose(form: FrameworkForm, way: Way): Promise<void> {
  if (way === 'clear' || way === 'answer') {
    await (way === 'clear' ? form.press('Clear travel history') : form.answer('No'));
    await holdDialog(form.page).clearAnyway();
  } else if (way === 'reload') await form.comeAgain();
  else await form.wipe(way);
}

/** Every framework with the ways in which its form is proven to come back whole; README's Limitations has the rest. */
const WIPED: readonly Way[] = ['clear', 'script', 'reload'];
const REDRAWN: readonly Way[] = ['answer', 'rerender'];
const frameworks: readonly [Framework, ...(readonly Way[])[]][] = [
  ['mui', WIPED, REDRAWN],
  ['react-hook-form', WIPED, REDRAWN],
  ['material', WIPED, REDRAWN],
  ['gcds', WIPED, REDRAWN],
  ['jquery', WIPED, REDRAWN],
  ['webforms', WIPED],
  ['webforms-partial', WIPED],
];

for (const [name, ...groups] of frameworks) {
  test.describe(name, () => {
    for (const ways of groups) {
      test(`a form lost by ${ways.join(', ')} would have to be typed again`, async ({ portalPage }) => {
        const form = new FrameworkForm(portalPage, name);
        await form.open();
        await form.fill(sample);
        expect(await form.model()).toEqual(sample);
        for (const way of ways) {
          await test.step(way, async () => {
            await lose(form, way);
            await lossBar(portalPage).text();
            expect(await form.model()).not.toEqual(sample);
            await lossBar(portalPage).restore();
            const outcome = await lossBar(portalPage).outcome();
            expect(await form.model(), outcome.text).toEqual(sample);
            expect(outcome.restored, outcome.text).toBe(outcome.total);
          });
        }
      });
    }
  });
}
