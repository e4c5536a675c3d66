// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BarView, InPage } from '../../../components/inpage/views';
import { withPassingNotices } from '../../../utils/visit/passingNotices';

const trouble = { kind: 'trouble', sentence: 'updated', onDismiss: () => undefined } as const satisfies BarView;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setup() {
  const shown: (string | undefined)[] = [];
  const inPage: InPage = {
    show: (view) => void shown.push(view?.kind),
    hold: async () => 'keep',
    owns: () => false,
    remove: () => undefined,
    isRefused: () => false,
    putAway: () => void shown.push('put away'),
  };
  const notices = withPassingNotices(inPage, window);
  return { notices, last: () => shown.at(-1), shown };
}

it('what stood there before a notice would not come back after it', () => {
  const { notices, last } = setup();
  notices.show(trouble);
  notices.notice({ kind: 'shield', control: 'No' }, 12_000);
  expect(last()).toBe('shield');
  vi.advanceTimersByTime(12_000);
  expect(last()).toBe('trouble');
  expect(notices.isFree()).toBe(false);
});

it('why a press did nothing would be gone before anybody could read it', () => {
  const { notices, last } = setup();
  notices.notice({ kind: 'shield', control: 'No' }, 12_000);
  vi.advanceTimersByTime(30);
  notices.show(trouble);
  expect(last()).toBe('shield');
  vi.advanceTimersByTime(1_900);
  expect(last()).toBe('shield');
  vi.advanceTimersByTime(100);
  expect(last()).toBe('trouble');
});

it('a notice that was read would stand in the way of what has to be said', () => {
  const { notices, last } = setup();
  notices.notice({ kind: 'shield', control: 'No' }, 12_000);
  vi.advanceTimersByTime(2_000);
  notices.show(trouble);
  expect(last()).toBe('trouble');
});

it('a notice that answers no press would hold up a loss', () => {
  const { notices, last } = setup();
  notices.notice({ kind: 'pointing' }, 12_000);
  notices.show(trouble);
  expect(last()).toBe('trouble');
});

it('what was let go, or put away with the page, would come back', () => {
  const { notices, last, shown } = setup();
  notices.notice({ kind: 'shield', control: 'No' }, 12_000);
  notices.show(trouble);
  notices.putAway();
  expect(last()).toBe('put away');
  vi.advanceTimersByTime(20_000);
  expect(last()).toBe('put away');
  expect(shown).not.toContain('trouble');
});
