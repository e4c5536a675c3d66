import type { Input, MessageName, Output } from '../../../utils/messages/contract.ts';
import { answerOf, type Store } from '../../e2e/support/store.ts';
import type { TestFirefox } from './browser.ts';
import { openExtensionPage } from './extensionPage.ts';

/** Reads what is kept through the product itself, as in Chromium. */
export async function openStore(firefox: TestFirefox): Promise<Store> {
  const page = await openExtensionPage(firefox, 'records.html');
  return {
    async ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const message = JSON.stringify({ holdfast: name, input });
      const reply = await page.run(
        `async () => JSON.stringify((await browser.runtime.sendMessage(${message})) ?? null)`,
      );
      return answerOf(name, JSON.parse(String(reply)) as Parameters<typeof answerOf>[1]);
    },
    close: () => page.close(),
  };
}
