import { inPageComplaints } from './support/inPageAxe.ts';
import { serve } from './support/hostilePage.ts';
import { lookAt } from './support/looks.ts';
import { lossBar } from './support/lossBar.ts';
import { axeComplaints, openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { expect, test } from './support/test.ts';

const ADDRESS = 'https://secure.cic.gc.ca/session/form';
/** Twenty seconds in all: the person is told for the second half of it. */
const CLOCK = JSON.stringify({ inactivity: 10_000, reactionTime: 10_000, refreshLimit: 0 });
const FORM = `<main><h1>Voyages</h1><p>Application number: E001234567</p>
<span class="wb-sessto" data-wb-sessto='${CLOCK}'></span>
<form onsubmit="return false"><label>Ville <input id="city"></label></form></main>
<script>document.documentElement.lang = 'fr'</script>`;

test('the warning before a sign-out could not be read by everybody', async ({
  browserWithHoldfast,
  portalPage: page,
}) => {
  await serve(browserWithHoldfast.context, ADDRESS, FORM);
  await page.goto(ADDRESS);
  const bar = lossBar(page);
  await waitFor('the warning', async () => (await bar.says()).includes('Le portail vous déconnecte à'), 20_000);
  await lookAt(page, inPageComplaints, 'the warning');
});

/** A browser reads a firm's policy from the whole computer; here the background's answer alone is that of a firm. */
function asWhereAPassphraseIsRequired(): void {
  interface Extension {
    chrome: { runtime: { sendMessage: (message: { holdfast?: string }) => Promise<unknown> } };
  }
  const { runtime } = (globalThis as unknown as Extension).chrome;
  const send = runtime.sendMessage.bind(runtime);
  const answer = { ok: { state: 'required', passphrase: null, recovery: null, waitMs: 0 } };
  runtime.sendMessage = (message) => (message.holdfast === 'askLock' ? Promise.resolve(answer) : send(message));
}

for (const [language, words] of Object.entries({
  en: { required: 'A passphrase is required', change: 'Change the key' },
  fr: { required: 'Une phrase de passe est exigée', change: 'Remplacer la clé' },
})) {
  test.describe(language, () => {
    test.use({ language: language as 'en' | 'fr' });

    test('the passphrase that a firm asks for, or the question before the key is changed, could not be read by everybody', async ({
      browserWithHoldfast,
    }) => {
      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      await records.getByRole('button', { name: words.change }).click();
      await expect(records.getByRole('alertdialog')).toBeVisible();
      await lookAt(records, axeComplaints, 'the question');
      await records.addInitScript(asWhereAPassphraseIsRequired);
      await records.reload();
      await expect(records.getByRole('heading', { name: words.required })).toBeVisible();
      await lookAt(records, axeComplaints, 'the passphrase');
    });
  });
}
