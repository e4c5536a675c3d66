import { FrameworkForm, hands, sample, type Framework } from './support/frameworks.ts';
import { holdDialog } from './support/holdDialog.ts';
import { lossBar } from './support/lossBar.ts';
import { expect, test } from './support/test.ts';

/** The ways in which a filled form is lost. */
const WAYS = {
  'confirmed clear': async (form) => {
    await form.press('Clear travel history');
    await holdDialog(form.page).clearAnyway();
  },
  'an answer': async (form) => {
    await form.answer('No');
    await holdDialog(form.page).clearAnyway();
  },
  'a script': (form) => form.wipe('script'),
  'drawn anew, empty': (form) => form.wipe('rerender'),
  'a reload': (form) => form.comeAgain(),
  'away and back': (form) => form.awayAndBack(),
} satisfies Record<string, (form: FrameworkForm) => Promise<void>>;

for (const name of Object.keys(hands) as Framework[]) {
  test(`${name}: a form lost in any way would have to be typed again`, async ({ portalPage }) => {
    const form = new FrameworkForm(portalPage, name);
    await form.open();
    await form.fill(sample);
    expect(await form.model()).toEqual(sample);
    for (const [way, lose] of Object.entries(WAYS)) {
      if (way === 'away and back' && name === 'webforms') continue; // the browser itself refuses to show the answer to a post again
      await test.step(way, async () => {
        await lose(form);
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
