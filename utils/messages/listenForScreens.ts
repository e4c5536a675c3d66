import { browser } from 'wxt/browser';
import type { ScreenPart, ScreenRequest } from './screens';

/** Answers the background, and nobody else, when the person records this screen; null where nothing may be recorded. */
export function listenForScreens(signal: AbortSignal, read: (whole: boolean) => ScreenPart | null): void {
  const hear = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    reply: (part: ScreenPart | null) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined || !isRequest(message)) return;
    reply(read(message.holdfastScreen.whole));
  };
  browser.runtime.onMessage.addListener(hear as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear as never), { once: true });
}

function isRequest(message: unknown): message is ScreenRequest {
  if (typeof message !== 'object' || message === null || !('holdfastScreen' in message)) return false;
  const { holdfastScreen: request } = message;
  return typeof request === 'object' && request !== null && 'whole' in request && typeof request.whole === 'boolean';
}
