import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readContainer } from '../../utils/evidence/container.ts';
import { clients } from '../portal/shared/clients.ts';
import { verifyEvidence } from './support/evidence.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { Webform } from './support/webform.ts';

const words = {
  en: {
    region: 'Evidence',
    choose: 'Choose what goes in',
    item: /Value changed/,
    keep: /Item \d+ in the package/,
    reason: 'Kept back: privileged',
    field: 'Black out a field in every record',
    blackOut: 'Black out',
    preview: 'Preview the report',
    frame: 'The report as it will be printed',
    title: 'Record of work in a government portal',
    export: 'Export what is chosen',
    done: 'The package is in your downloads',
    csv: 'Save as a table (CSV)',
    json: 'Save as JSON',
    anchors: 'Outside proof of time',
    checkpoint: 'Save a checkpoint',
    attached: 'Attached',
  },
  fr: {
    region: 'Preuves',
    choose: 'Choisir le contenu',
    item: /Valeur modifiée/,
    keep: /Élément \d+ dans le dossier/,
    reason: 'Retenu : secret professionnel',
    field: 'Caviarder un champ dans tous les enregistrements',
    blackOut: 'Caviarder',
    preview: 'Aperçu du rapport',
    frame: 'Le rapport tel qu’il sera imprimé',
    title: 'Relevé du travail fait dans un portail gouvernemental',
    export: 'Exporter ce qui est choisi',
    done: 'Le dossier de preuve est dans vos téléchargements',
    csv: 'Enregistrer en tableau (CSV)',
    json: 'Enregistrer en JSON',
    anchors: 'Preuve externe du moment',
    checkpoint: 'Enregistrer un point de contrôle',
    attached: 'Joints',
  },
} as const;

for (const lang of ['en', 'fr'] as const) {
  test.describe(() => {
    test.use({ language: lang });

    /** A privileged note would go to the other side, or nobody could see that something was left out. */
    test(`what may not be shown is kept back and declared (${lang})`, async ({
      browserWithHoldfast,
      portalPage,
    }, testInfo) => {
      const said = words[lang];
      const form = new Webform(portalPage);
      await form.open('uploads', { client: 'A', lang });
      await form.type('[name=surname]', 'DIALLO');
      await portalPage.keyboard.press('Tab');
      const store = await openStore(browserWithHoldfast);
      await waitFor('the value to be sealed under its client', async () =>
        (await store.ask('listMatters', {})).matters.some(({ label }) => label === clients.A.applicationNumber),
      );
      await store.close();

      const page = await openOwnPage(browserWithHoldfast, 'records.html');
      const card = page
        .getByRole('region', { name: said.region, exact: true })
        .getByRole('listitem')
        .filter({ hasText: clients.A.applicationNumber })
        .first();
      await card.getByRole('button', { name: said.choose }).click();
      const panel = page.getByRole('region', { name: said.choose });

      // Tables first: with everything in them.
      const csv = await saved(page, () => panel.getByRole('button', { name: said.csv }).click());
      expect(csv).toContain('"DIALLO"');
      const json = await saved(page, () => panel.getByRole('button', { name: said.json }).click());
      expect(JSON.parse(json)).toContainEqual(expect.objectContaining({ type: 'change', basis: 'input' }));

      await panel.getByLabel(said.field).selectOption({ index: 0 });
      await panel.getByRole('button', { name: said.blackOut, exact: true }).click();
      await panel.getByRole('button', { name: said.preview }).click();
      const report = panel.frameLocator(`iframe[title="${said.frame}"]`);
      await expect(report.getByRole('heading', { level: 1 })).toHaveText(said.title);
      await expect(report.getByText('DIALLO')).toHaveCount(0);

      // Proof of time from outside: a checkpoint goes out, and comes back as a saved e-mail.
      await card.getByRole('button', { name: said.anchors }).click();
      const outside = page.getByRole('region', { name: said.anchors });
      const checkpoint = await saved(page, () => outside.getByRole('button', { name: said.checkpoint }).click());
      const buffer = Buffer.from(`From: a@example.org\r\n\r\n${checkpoint.replaceAll('\n', '\r\n')}`);
      await outside.locator('input[type=file]').setInputFiles({ name: 'sent.eml', mimeType: 'message/rfc822', buffer });
      await expect(outside.getByRole('list', { name: said.attached })).toContainText('sent.eml');

      const item = panel.getByRole('listitem').filter({ hasText: said.item });
      await item.locator('summary').click();
      await item.getByLabel(said.keep).selectOption({ label: said.reason.replace(' :', '\u00a0:') });
      const file = testInfo.outputPath('chosen.zip');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: said.export }).click(),
      ]);
      await download.saveAs(file);
      await card.getByText(said.done).waitFor();
      const verdict = await verifyEvidence(file, '--json');
      expect(verdict.exit, verdict.output).toBe(12);
      expect(JSON.parse(verdict.output)).toMatchObject({
        complete: 'partial',
        time: 'anchored',
        facts: { withheld: 1, deleted: 0 },
      });
      const files = await readContainer(new Uint8Array(await readFile(file)));
      const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
      expect(all).not.toContain('DIALLO');
    });
  });
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}
