import type { Browser, Frame } from 'puppeteer-core';

/**
 * WebDriver BiDi itself, for what puppeteer has no words for. Puppeteer keeps its connection and its contexts'
 * names to itself; this is the one place that reaches for them (puppeteer-core 25).
 */
interface Inner {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

/** Sends one BiDi command and returns its result. */
export async function sendBidi<T>(browser: Browser, method: string, parameters: object): Promise<T> {
  const { result } = await (browser as unknown as Inner).connection.send(method, parameters);
  return result as T;
}

/** The browsing context of a frame. */
export function contextOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}
