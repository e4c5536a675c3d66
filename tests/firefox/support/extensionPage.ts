import { contextOf, sendBidi } from './bidi.ts';
import { EXTENSION_HOST, type TestFirefox } from './browser.ts';

/** A page of the extension that scripts can be run in. */
export interface ExtensionPage {
  /** Runs a function's text and gives what it returns. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Firefox opens one for tests only with `-remote-allow-system-access`, and puppeteer does not notice its arrival: hence BiDi by hand. */
export async function openExtensionPage(firefox: TestFirefox, path = 'popup.html'): Promise<ExtensionPage> {
  const page = await firefox.newPage();
  const context = contextOf(page.mainFrame());
  const url = `moz-extension://${EXTENSION_HOST}/${path}`;
  await sendBidi(firefox.browser, 'browsingContext.navigate', { context, url, wait: 'complete' });
  return {
    async run(script) {
      const { result } = await sendBidi<{ result: { value?: unknown } }>(firefox.browser, 'script.callFunction', {
        functionDeclaration: script,
        target: { context },
        awaitPromise: true,
      });
      return result.value;
    },
    close: () => sendBidi(firefox.browser, 'browsingContext.close', { context }),
  };
}
