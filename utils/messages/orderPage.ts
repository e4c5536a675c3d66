import { browser } from 'wxt/browser';
import type { OrderMessage, PageOrder } from './orders';

/** Asks one frame of a tab for something; false where nobody is there, or where there is nothing to do. */
export async function orderPage(tabId: number, frameId: number, order: PageOrder): Promise<boolean> {
  const message: OrderMessage = { holdfastOrder: order };
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId })) === true;
  } catch {
    return false; // the page was closed, or was open before Holdfast: said to the person
  }
}
