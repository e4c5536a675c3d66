import type { EarlierDraft } from './contract';

/** What a person asks of the page from the workbench, the popup or a key. The only messages to a page. */
export type PageOrder =
  | { order: 'restore' | 'review' | 'point' }
  /** Puts an earlier visit's values where they are missing; the person has seen for whom they were kept. */
  | { order: 'bringBack'; draft: EarlierDraft; client: string };

/** What travels. */
export interface OrderMessage {
  holdfastOrder: PageOrder;
}

/**
 * An order in a message, checked by hand: a page carries no parser. Only the background can send one (`listenForOrders`),
 * and a draft comes from the store, which parsed it when it was written; so its outline is enough.
 */
export function findOrder(message: unknown): PageOrder | undefined {
  if (!isObject(message) || !isObject(message['holdfastOrder'])) return undefined;
  const { order, draft, client } = message['holdfastOrder'];
  if (order === 'restore' || order === 'review' || order === 'point') return { order };
  if (order !== 'bringBack' || typeof client !== 'string' || !isDraft(draft)) return undefined;
  return { order, client, draft };
}

function isDraft(value: unknown): value is EarlierDraft {
  if (!isObject(value) || !isObject(value['visit']) || typeof value['lastAt'] !== 'number') return false;
  const { fields, tables } = value;
  const areFields = Array.isArray(fields) && fields.every((field) => isObject(field) && isObject(field['identity']));
  return areFields && Array.isArray(tables) && tables.every((table) => isObject(table) && isObject(table['table']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
