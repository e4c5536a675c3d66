import { expect, it } from 'vitest';
import { findOrder } from '../../../utils/messages/orders';

const draft = { visit: {}, lastAt: 1, fields: [{ identity: {} }], tables: [{ table: {} }] };

it.each<[string, unknown, boolean]>([
  ['restore', { holdfastOrder: { order: 'restore' } }, true],
  ['review', { holdfastOrder: { order: 'review', more: 1 } }, true],
  ['an earlier visit', { holdfastOrder: { order: 'bringBack', client: '', draft } }, true],
  ['a draft without an outline', { holdfastOrder: { order: 'bringBack', client: '', draft: {} } }, false],
  [
    'a field that is none',
    { holdfastOrder: { order: 'bringBack', client: '', draft: { ...draft, fields: [1] } } },
    false,
  ],
  ['no name', { holdfastOrder: { order: 'bringBack', draft } }, false],
  ['another order', { holdfastOrder: { order: 'clear' } }, false],
  ['a message to the background', { holdfast: 'keep', input: {} }, false],
  ['nothing', null, false],
  ['a word', 'restore', false],
])('a page would obey what is no order: %s', (_what, message, isOrder) => {
  expect(findOrder(message) !== undefined).toBe(isOrder);
});
