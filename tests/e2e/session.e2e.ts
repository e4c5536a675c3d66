import { serve } from './support/hostilePage.ts';
import { asSaid, LANGUAGES } from './support/languages.ts';
import { lossBar } from './support/lossBar.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const ADDRESS = 'https://secure.cic.gc.ca/session/form';
/** The government's own toolkit: twelve seconds in all, of which the last two are its own warning. */
const CLOCK = JSON.stringify({ inactivity: 10_000, reactionTime: 2_000, refreshLimit: 0 });
/** The portal's own words, and how the time of the day is told. */
const PORTAL = {
  en: { title: 'Travel', number: 'Application number:', city: 'City', time: /\d{1,2}:\d\d [ap]\.m\./ },
  fr: { title: 'Voyages', number: 'Numéro de demande :', city: 'Ville', time: /\d{1,2} h \d\d/ },
};

for (const { code, formats, session } of LANGUAGES) {
  const { title, number, city, time } = PORTAL[code];
  const form = `<main><h1>${title}</h1><p>${number} E001234567</p>
<span class="wb-sessto" data-wb-sessto='${CLOCK}'></span>
<form onsubmit="return false"><label>${city} <input id="city"></label></form></main>
<script>document.documentElement.lang = '${code}'</script>`;
  /** What the warning says before and after the time of the day. */
  const [before = '?', after = '?'] = asSaid(session.warning(0, 'click')).split(asSaid(formats.time(0)));
  const left = session.left(0).replace('00 s.', '');

  test.describe(code, () => {
    test.use({ language: code });

    test('the portal would sign its person out in the middle of a line, without a word before', async ({
      browserWithHoldfast,
      portalPage: page,
    }) => {
      await serve(browserWithHoldfast.context, ADDRESS, form);
      await page.goto(ADDRESS);
      const workbench = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      await page.bringToFront();
      const field = page.getByRole('textbox', { name: city });
      await field.click(); // activity: the clock begins anew
      await page.keyboard.type('Ouagadougou');
      const bar = lossBar(page);
      const warned = await waitFor(
        'the warning in the page',
        async () => {
          const said = asSaid(await bar.says());
          return said.includes(before) && said;
        },
        20_000,
      );
      expect(warned).toContain(after); // typing alone does not count
      expect(warned).toMatch(time);
      await page.getByRole('heading', { name: title }).click();
      await waitFor('the warning to go after a click', async () => (await bar.says()) === '');
      const clock = workbench.getByRole('region', { name: session.title });
      await expect(clock.getByRole('timer')).toContainText(left);
      await expect(clock.getByRole('status')).toContainText(before);
      await expect(clock.getByRole('status')).toHaveText(session.over, { timeout: 25_000 });
      await expect(clock.getByRole('timer')).toHaveCount(0);
      await expect(field).toHaveValue('Ouagadougou');
    });
  });
}
