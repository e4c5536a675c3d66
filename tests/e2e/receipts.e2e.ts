import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { clients } from '../portal/shared/clients.ts';
import type { Fact, LogEntry } from '../../utils/messages/contract.ts';
import { exportEvidence, verifyEvidence } from './support/evidence.ts';
import { openOwnPage } from './support/ownPage.ts';
import { waitFor } from './support/poll.ts';
import { openStore } from './support/store.ts';
import { expect, test } from './support/test.ts';
import { readContainer } from '../../utils/evidence/container.ts';
import { Webform } from './support/webform.ts';

const PASSPORT = { name: 'passport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 passport of A') };
const textOf = (facts: readonly Fact[], what: string): string => facts.find((fact) => fact.what === what)?.text ?? '';

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

  await form.open('uploads', { client: 'A' });
  await form.type('[name=surname]', 'DIALLO');
  await form.type('[name=cvv]', '987');
  await portalPage.getByLabel('Passport').setInputFiles(PASSPORT);
  const [upload] = await logged('upload');
  const facts = upload?.facts ?? [];
  expect(upload?.field?.label).toBe('Passport');
  expect(textOf(facts, 'file.name')).toBe('passport.pdf');
  expect(textOf(facts, 'file.size')).toBe(String(PASSPORT.buffer.length));
  expect(textOf(facts, 'file.sha256')).toBe(createHash('sha256').update(PASSPORT.buffer).digest('hex'));
  expect(textOf(facts, 'said')).toContain('passport.pdf was received');
  expect(textOf(facts, 'portal.id')).toBe('x-request-id: practice-12');
  expect(Date.parse(textOf(facts, 'portal.date'))).not.toBeNaN();

  // "Record this screen", from beside the page.
  const panel = await openOwnPage(browserWithHoldfast, 'sidepanel.html');
  const group = panel.getByRole('group', { name: 'Record this screen' });
  await group.getByRole('button', { name: 'Record this screen' }).click();
  await expect(group.getByRole('status')).toContainText('This screen is recorded');
  await panel.close();

  await portalPage.getByRole('button', { name: 'Submit' }).click();
  await portalPage.getByText('Your enquiry was sent.').waitFor();
  const [submission] = await logged('submission');
  expect(submission?.facts).toContainEqual({
    what: 'sent',
    name: 'Documents › Supporting documents › Surname',
    text: 'DIALLO',
  });
  const answer = await waitFor('the answer to the submission', async () =>
    (await logged('answer')).find(({ facts = [] }) => textOf(facts, 'answer.to') === 'submission'),
  );
  expect(textOf(answer.facts ?? [], 'said')).toContain('Your enquiry was sent.');
  expect(textOf(answer.facts ?? [], 'number')).toBe('W100001');
  await store.close();

  const file = testInfo.outputPath('evidence.zip');
  await exportEvidence(browserWithHoldfast, clients.A.applicationNumber, file);
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
