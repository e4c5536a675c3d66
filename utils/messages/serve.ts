import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { contract, type Input, type MessageName, type Output } from './contract';
import { isTooLarge } from './isTooLarge';
import { findExtensionSender, findPageSender, type From, type IsAdded, type Sender } from './senders';

/** One function for each message there is. What it throws travels back as its sentence. */
export type Handlers = { [N in MessageName]: (input: Input<N>, from: From) => Promise<Output<N>> | Output<N> };

type Reply = { ok: unknown } | { error: string };

const Envelope = z.object({ holdfast: z.string(), input: z.unknown() });

/** Answers messages. Registers its listener at once, so that a message may be what starts the background. */
export function serve(handlers: Handlers, isAdded: IsAdded): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (reply: Reply) => void) => {
    const envelope = z.safeParse(Envelope, message);
    // Not ours to answer.
    if (!envelope.success) return undefined;
    void answer(handlers, envelope.data.holdfast, envelope.data.input, sender, isAdded).then(reply);
    return true; // the reply comes later
  });
}

/** The reply to one message. Never rejects. */
export async function answer(
  handlers: Handlers,
  name: string,
  input: unknown,
  sender: Sender,
  isAdded: IsAdded,
): Promise<Reply> {
  if (!isMessageName(name)) return { error: `Holdfast has no message called "${name.slice(0, 40)}".` };
  const { from: who, input: shape } = contract[name];
  const from = who === 'page' ? await findPageSender(sender, isAdded) : findExtensionSender(sender);
  if (!from) return { error: `"${name}" is not for this sender.` };
  if (isTooLarge(input)) return { error: `"${name}" is larger than any message may be.` };
  const parsed = z.safeParse(shape, input);
  if (!parsed.success) return { error: `"${name}" was not understood: ${firstIssue(parsed.error)}.` };
  try {
    // The name ties input and handler together; the compiler cannot follow that through the union.
    const handle = handlers[name] as (given: unknown, from: From) => unknown;
    return { ok: await handle(parsed.data, from) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(contract, name);
}

/** Where and what, never the value: it may be a client's. */
function firstIssue({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join('.') || 'the whole'} (${issue.code})` : 'unknown reason';
}
