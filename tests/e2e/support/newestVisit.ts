import { answerOf } from './store.ts';
import { answerOfTyping, TYPING_PATH } from './typing.ts';
import type { Input, MessageName, Output } from '../../../utils/messages/contract.ts';

/** Runs a function's text in a page of the extension and gives the text that it returns. */
export type Reading = (script: string) => Promise<string>;

/** The newest visit of the typing page, told by the product. */
export async function newestVisit(run: Reading): Promise<string> {
  const { visits } = await ask(run, 'listVisits', {});
  const [newest] = visits
    .map(({ visit }) => visit)
    .filter(({ address }) => address.includes(TYPING_PATH))
    .sort((a, b) => b.openedAt - a.openedAt);
  if (!newest) throw new Error('Nothing is kept of the typing page.');
  return newest.visitId;
}

/** What is kept of the long answer in a visit, told by the product. */
export async function keptAnswer(run: Reading, visitId: string): Promise<string> {
  const { draft } = await ask(run, 'readVisit', { visitId });
  return answerOfTyping(draft?.fields ?? []);
}

async function ask<Name extends MessageName>(run: Reading, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const message = JSON.stringify({ holdfast: name, input });
  const reply = await run(
    `async () => JSON.stringify((await (globalThis.browser ?? chrome).runtime.sendMessage(${message})) ?? null)`,
  );
  return answerOf(name, JSON.parse(reply) as Parameters<typeof answerOf>[1]);
}
