import type { Input, MessageName, Output } from '../../../utils/messages/contract.ts';
import type { TestBrowser } from './browser.ts';

/**
 * Reads what is kept through the product itself: a page of the extension asks the background, exactly as the
 * extension's own pages do.
 */
export interface Store {
  ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  close(): Promise<void>;
}

type Reply = { ok: unknown } | { error: string } | null | undefined;

/** What the script of an extension page sees of the browser. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: object): Promise<Reply> } };
}

export async function openStore({ context, extensionId }: TestBrowser): Promise<Store> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/records.html`);
  return {
    async ask<Name extends MessageName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const reply = await page.evaluate(
        (message) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message),
        { holdfast: name, input },
      );
      return answerOf(name, reply);
    },
    close: () => page.close(),
  };
}

/** The answer in a reply; throws the background's sentence where it refused. */
export function answerOf<Name extends MessageName>(name: Name, reply: Reply): Output<Name> {
  if (reply === undefined || reply === null) throw new Error(`The background did not answer "${name}".`);
  if ('error' in reply) throw new Error(`"${name}": ${reply.error}`);
  return reply.ok as Output<Name>;
}

/** What is kept of the visits whose address contains `address`, the newest first. */
export async function readDrafts(store: Store, address: string): Promise<NonNullable<Output<'readVisit'>['draft']>[]> {
  const { visits } = await store.ask('listVisits', {});
  const wanted = visits.filter(({ visit }) => visit.address.includes(address));
  wanted.sort((a, b) => b.lastAt - a.lastAt);
  const drafts = await Promise.all(
    wanted.map(async ({ visit }) => (await store.ask('readVisit', { visitId: visit.visitId })).draft),
  );
  return drafts.filter((draft) => draft !== null);
}

/** How the open page whose address contains `address` stands: what toolbar, popup and workbench show of it. */
export async function protectionOf(store: Store, address: string): Promise<Output<'tabProtection'>['protection']> {
  const { visits } = await store.ask('listVisits', {});
  const tabId = visits.find(({ visit }) => visit.address.includes(address))?.tabId;
  return tabId === undefined ? null : (await store.ask('tabProtection', { tabId })).protection;
}
