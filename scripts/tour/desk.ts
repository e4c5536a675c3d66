import type { TestBrowser } from '../../tests/e2e/support/browser.ts';
import { openOwnPage } from '../../tests/e2e/support/ownPage.ts';
import type { Reporter } from './reporter.ts';

const PANEL = { width: 420, height: 900 }; // as wide as browsers make it

/** What lies beside the portal, and what is looked up later: the workbench and the records of the story's client. */
export async function showDesk(browser: TestBrowser, report: Reporter): Promise<void> {
  const workbench = await openOwnPage(browser, 'sidepanel.html');
  await workbench.setViewportSize(PANEL);
  const client = workbench.getByRole('link', { name: 'Amina DIALLO' });
  await client.waitFor();
  await workbench.getByText(/^Saved to this computer/).waitFor();
  await report.step(workbench, 'The workbench beside the page', 'client, protection, what is kept', 'workbench');
  await workbench.close();

  const records = await openOwnPage(browser, 'records.html');
  await records.getByRole('link', { name: 'Amina DIALLO' }).click();
  await records.getByRole('heading', { name: 'Amina DIALLO', exact: true }).waitFor();
  const lines = records.getByRole('main').getByRole('listitem');
  await lines.filter({ hasText: 'Travel history' }).first().waitFor();
  await report.step(records, 'Records: the client’s history', `${String(await lines.count())} lines`, 'matter');
  await records.close();
}
