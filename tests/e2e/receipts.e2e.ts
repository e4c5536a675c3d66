import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { clients } from '../portal/shared/clients.ts';
import type { Fact, LogEntry } from '../../utils/messages/contract.ts';
import { exportEvidence, verifyEvidence } from './support/evidence.ts';
import { LANGUAGES } from './support/languages.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { readContainer } from '../../utils/evidence/container.ts';
import { Webform } from './support/webform.ts';

const PASSPORT = { name: 'passport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 passport of A') };
const textOf = (facts: readonly Fact[], what: string): string => facts.find((fact) => fact.what === what)?.text ?? '';

/** What stands on the portal's own page. */
const PORTAL = {
  en: {
    ...{ section: 'Supporting documents', surname: 'Surname', passport: 'Passport', submit: 'Submit' },
    ...{ received: 'passport.pdf was received', sent: 'Your enquiry was sent.' },
  },
  fr: {
    ...{ section: 'Documents à l’appui', surname: 'Nom', passport: 'Passeport', submit: 'Soumettre' },
    ...{ received: 'passport.pdf a été reçu', sent: 'Votre demande de renseignements a été envoyée.' },
  },
};

for (const language of LANGUAGES) {
  const { code, people, pages, receipts } = language;
  const portal = PORTAL[code];
  test.describe(code, () => {
    test.use({ language: code });

    /** The case was closed as "incomplete", and nothing shows what was uploaded, sent and answered. */
    test('what was uploaded, sent and shown is on record, and a stranger can check it', async ({
      browserWithHoldfast,
      portalPage,
    }, testInfo) => {
      const form = new Webform(portalPage);
      const store = await openStore(browserWithHoldfast);
      const logged = async (kind: LogEntry['kind'], least = 1): Promise<LogEntry[]> => {
        let found: LogEntry[] = [];
        await waitFor(`${kind} on record`, async () => {
          const { visits } = await store.ask('listVisits', {});
          const logs = await Promise.all(visits.map(({ visit }) => store.ask('readVisit', { visitId: visit.visitId })));
          found = logs.flatMap(({ log }) => log).filter((entry) => entry.kind === kind);
          return found.length >= least;
        });
        return found;
      };

      await form.open('uploads', { client: 'A', lang: code });
      await form.type('[name=surname]', 'DIALLO');
      await form.type('[name=cvv]', '987');
      await portalPage.getByLabel(portal.passport).setInputFiles(PASSPORT);
      const [upload] = await logged('upload');
      const facts = upload?.facts ?? [];
      expect(upload?.field?.label).toBe(portal.passport);
      expect(textOf(facts, 'file.name')).toBe('passport.pdf');
      expect(textOf(facts, 'file.size')).toBe(String(PASSPORT.buffer.length));
      expect(textOf(facts, 'file.sha256')).toBe(createHash('sha256').update(PASSPORT.buffer).digest('hex'));
      expect(textOf(facts, 'said')).toContain(portal.received);
      expect(textOf(facts, 'portal.id')).toBe('x-request-id: practice-12');
      expect(Date.parse(textOf(facts, 'portal.date'))).not.toBeNaN();

      // "Record this screen", from beside the page.
      const panel = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
      const group = panel.getByRole('group', { name: receipts.record });
      await group.getByRole('button', { name: receipts.record }).click();
      await expect(group.getByRole('status')).toHaveText(receipts.screen.withoutPicture);
      await panel.close();

      await portalPage.getByRole('button', { name: portal.submit }).click();
      await portalPage.getByText(portal.sent).waitFor();
      const [submission] = await logged('submission');
      expect(submission?.facts).toContainEqual({
        what: 'sent',
        name: `Documents › ${portal.section} › ${portal.surname}`,
        text: 'DIALLO',
      });
      const answer = await waitFor('the answer to the submission', async () =>
        (await logged('answer')).find(({ facts = [] }) => textOf(facts, 'answer.to') === 'submission'),
      );
      expect(textOf(answer.facts ?? [], 'said')).toContain(portal.sent);
      expect(textOf(answer.facts ?? [], 'number')).toBe('W100001');
      await store.close();

      // In Records: one line each, and nothing else among the receipts.
      const records = await openOwnPage(browserWithHoldfast, 'records.html');
      await records.getByRole('link', { name: clients.A.name }).click();
      const filter = records.getByRole('combobox', { name: people.timeline.filter, exact: true });
      await filter.selectOption(people.timeline.kinds.receipt);
      const lines = records.getByRole('region', { name: people.timeline.title }).getByRole('listitem');
      await expect(lines).toHaveText([
        new RegExp(`${pages.happened.answer} – .*${portal.sent}.*W100001.*${pages.basis.observed}`),
        new RegExp(`${pages.happened.submission} – .*${portal.submit}.*${pages.basis.input}`),
        new RegExp(pages.happened.screen),
        new RegExp(`${pages.happened.upload} – .*${portal.passport} – passport\\.pdf`),
      ]);
      await records.getByRole('searchbox', { name: people.timeline.search }).fill('W100001');
      await expect(records.getByText(people.timeline.found(1), { exact: true })).toBeVisible();
      await expect(lines).toContainText([portal.sent]);
      await records.close();

      const file = testInfo.outputPath('evidence.zip');
      await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, file, { language });
      expect((await verifyEvidence(file)).exit).toBe(12);
      const files = await readContainer(new Uint8Array(await readFile(file)));
      const [page] = [...files].filter(([path]) => path.startsWith('blobs/') && path.endsWith('.html'));
      const html = new TextDecoder().decode(page?.[1]);
      expect(html).toContain('value="DIALLO"');
      expect(html).not.toMatch(/<script|987|NGUYEN/);
      const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
      expect(all).not.toContain('987"');
      expect(all).toContain('W100001');
    });
  });
}
