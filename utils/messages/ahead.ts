import type { Output } from './contract';
import { send } from './send';

/** Where an answer waits: a page's first script and its modules share nothing else. */
export interface Ahead {
  holdfastAhead?: Promise<Output<'readMatters'>>;
}

/** Asks for the matters while the page's modules are still on their way, which wakes the background too. */
export function askAhead(page: Ahead): void {
  const matters = send('readMatters', {});
  matters.catch(() => undefined); // who takes the answer hears of it
  page.holdfastAhead = matters;
}

/** `send`, whose first question about matters was asked by `askAhead`. */
export function sendAhead(page: Ahead): typeof send {
  return async (name, input) => {
    const { holdfastAhead } = page;
    if (name !== 'readMatters' || !holdfastAhead) return send(name, input);
    delete page.holdfastAhead;
    return (await holdfastAhead) as Output<typeof name>;
  };
}
