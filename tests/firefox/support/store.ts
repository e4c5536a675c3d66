import type { Input, MessageName, Output } from '../../../utils/messages/contract.ts';
import { answerOf, type Store } from '../../e2e/support/store.ts';
import { contextOf, sendBidi } from './bidi.ts';
import { EXTENSION_HOST, type TestFirefox } from './browser.ts';

/**
 * Reads what is kept through the product itself, as in Chromium. Firefox opens an extension's page for tests only
 * with `-remote-allow-system-access`, and puppeteer does not notice its arrival: hence BiDi by hand.
 */
export async function openStore(firefox: TestFirefox): Promise<Store> {
  const page = await firefox.newPage();
  const context = contextOf(page.mainFrame());
  const send = <T>(method: string, parameters: object): Promise<T> => sendBidi<T>(firefox.browser, method, parameters);
  await send('browsingContext.navigate', {
    context,
    url: `moz-extension://${EXTENSION_HOST}/records.html`,
    wait: 'complete',
  });
  return {
    async ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const { result } = await send<{ result: { value: string } }>('script.callFunction', {
        functionDeclaration:
          'async (message) => JSON.stringify((await browser.runtime.sendMessage(JSON.parse(message))) ?? null)',
        arguments: [{ type: 'string', value: JSON.stringify({ holdfast: name, input }) }],
        target: { context },
        awaitPromise: true,
      });
      return answerOf(name, JSON.parse(result.value) as Parameters<typeof answerOf>[1]);
    },
    close: () => send('browsingContext.close', { context }),
  };
}
