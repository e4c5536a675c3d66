import { sendBidi } from './bidi.ts';
import type { TestFirefox } from './browser.ts';

/**
 * Runs a script (the body of an async function) in a window of Firefox itself, which the tests may with
 * `-remote-allow-system-access`; gives what it returns. `extension` is ours as Firefox sees it, `tabs` are all tabs.
 */
export async function inFirefox(firefox: TestFirefox, body: string): Promise<unknown> {
  const { contexts } = await sendBidi<{ contexts: { context: string; url: string }[] }>(
    firefox.browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
  );
  const context = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')?.context;
  const answer = await sendBidi<{ result?: { value?: unknown }; exceptionDetails?: { text: string } }>(
    firefox.browser,
    'script.evaluate',
    {
      target: { context },
      awaitPromise: true,
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension('holdfast@holdfast.invalid');
        const windows = [...Services.wm.getEnumerator('navigator:browser')];
        const tabs = windows.flatMap((window) => [...window.gBrowser.tabs]);
        ${body}
      })()`,
    },
  );
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}
