import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { ScreenPart, type ScreenRequest } from './screens';

/** What one frame shows; undefined where nobody answers or the answer is none. */
export async function askScreen(tabId: number, frameId: number, whole: boolean): Promise<ScreenPart | undefined> {
  const message: ScreenRequest = { holdfastScreen: { whole } };
  try {
    return z.safeParse(ScreenPart, await browser.tabs.sendMessage(tabId, message, { frameId })).data;
  } catch {
    return undefined; // the frame was closed meanwhile
  }
}
