import { browser } from 'wxt/browser';
import type { Input, MessageName, Output } from './contract';

/** What travels back: the answer, or one sentence about what went wrong. */
type Reply<N extends MessageName> = { ok: Output<N> } | { error: string };

/** Asks the background. Rejects when it refuses, or when it cannot be reached (stopped, updated, gone). */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply: Reply<N> | undefined = await browser.runtime.sendMessage({ holdfast: name, input });
  if (reply === undefined) throw new Error(`Holdfast's background did not answer "${name}".`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.ok;
}
