import { waitFor } from '../../e2e/support/poll.ts';
import type { TestFirefox } from './browser.ts';
import { openExtensionPage } from './extensionPage.ts';

/** Watches whether the extension's background runs, without waking it: from an extension page that asks nothing of it. */
export async function watchBackground(firefox: TestFirefox): Promise<{ suspended: () => Promise<void> }> {
  const page = await openExtensionPage(firefox);
  const isRunning = async (): Promise<boolean> =>
    (await page.run(
      `() => browser.extension.getViews().some(({ location }) => location.pathname.includes('background'))`,
    )) === true;
  await waitFor('the background to run', isRunning);
  return {
    suspended: () => waitFor('the background to be suspended', async () => !(await isRunning())).then(() => undefined),
  };
}
