import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAhead, sendAhead, type Ahead } from '../../../utils/messages/ahead';
import { LOCKED } from '../../../utils/messages/locked';

beforeEach(() => fakeBrowser.reset());

it('what Records asked before it was there would be asked twice, or stand for what is asked later', async () => {
  const none = { matters: [], unassigned: 0 };
  const asked = vi.fn(() => Promise.resolve({ ok: none }));
  fakeBrowser.runtime.sendMessage = asked;
  const page: Ahead = {};
  askAhead(page);
  const send = sendAhead(page);
  expect(await send('readMatters', {})).toEqual(none);
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockResolvedValue({ ok: { ...none, unassigned: 3 } });
  expect(await send('readMatters', {})).toMatchObject({ unassigned: 3 });
});

it('a locked archive would not be asked for its passphrase, or be taken for locked once it is open', async () => {
  fakeBrowser.runtime.sendMessage = () => Promise.resolve({ error: LOCKED });
  const page: Ahead = {};
  askAhead(page);
  const send = sendAhead(page);
  await expect(send('readMatters', {})).rejects.toThrow(LOCKED);
  fakeBrowser.runtime.sendMessage = () => Promise.resolve({ ok: { matters: [], unassigned: 1 } });
  expect(await send('readMatters', {})).toMatchObject({ unassigned: 1 });
});
