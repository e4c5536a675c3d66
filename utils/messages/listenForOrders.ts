import { browser } from 'wxt/browser';
import { findOrder, type PageOrder } from './orders';

/** Hears what the background asks of this page. A sender with a tab is another page: never obeyed. */
export function listenForOrders(signal: AbortSignal, obey: (order: PageOrder) => boolean): void {
  const hear = (
    message: unknown,
    sender: { id?: string | undefined; tab?: unknown },
    reply: (done: boolean) => void,
  ): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const order = findOrder(message);
    if (order) reply(obey(order));
  };
  browser.runtime.onMessage.addListener(hear as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear as never), { once: true });
}
