import { waitFor } from '../../e2e/support/poll.ts';
import { contextOf, sendBidi } from './bidi.ts';
import { EXTENSION_HOST, type TestFirefox } from './browser.ts';

/** Watches whether the extension's background runs, without waking it: from an extension page that asks nothing of it. */
export async function watchBackground(firefox: TestFirefox): Promise<{ suspended: () => Promise<void> }> {
  const page = await firefox.newPage();
  const context = contextOf(page.mainFrame());
  await sendBidi(firefox.browser, 'browsingContext.navigate', {
    context,
    url: `moz-extension://${EXTENSION_HOST}/popup.html`,
    wait: 'complete',
  });
  const isRunning = async (): Promise<boolean> => {
    const { result } = await sendBidi<{ result: { value: boolean } }>(firefox.browser, 'script.callFunction', {
      functionDeclaration: `() => browser.extension.getViews().some(({ location }) => location.pathname.includes('background'))`,
      target: { context },
      awaitPromise: false,
    });
    return result.value;
  };
  await waitFor('the background to run', isRunning);
  return {
    suspended: () => waitFor('the background to be suspended', async () => !(await isRunning())).then(() => undefined),
  };
}
