import type { CDPSession, Page } from '@playwright/test';
import { AXE_TAGS, axeSource, describeViolations, type AxeResult } from './axe.ts';

interface Context {
  id: number;
  origin: string;
}

/**
 * What axe has against our interface as it stands in the page. It lives in a closed shadow root, which axe cannot
 * enter; so axe runs in the content script's own world, where the extension may open it, and where telling axe so
 * changes nothing that the page can see.
 */
export async function inPageComplaints(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const world = await ourWorld(session);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(await axeSource());
  const found = await evaluate(`(async () => {
    const host = [...document.documentElement.children].find((each) => chrome.dom.openOrClosedShadowRoot(each));
    if (!host) throw new Error('Holdfast shows nothing in this page.');
    Object.defineProperty(host, 'shadowRoot', { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true });
    return axe.run(host, { runOnly: ${JSON.stringify(AXE_TAGS)} });
  })()`);
  await session.detach();
  return describeViolations(found as AxeResult);
}

/** The world that our content script runs in. */
async function ourWorld(session: CDPSession): Promise<number> {
  const contexts: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const ours = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!ours) throw new Error('Holdfast does not run in this page.');
  return ours.id;
}
