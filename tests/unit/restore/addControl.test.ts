// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { findAddControl } from '../../../utils/restore/addControl';
import { setup } from '../forms/setup';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

const trip = '<div><label>Place <input></label><label>Why <input></label></div>';
const twoLists = (trips: string): string =>
  `<h1>Form</h1><div>${trips}</div><button>Add trip</button><div></div><button>Add job</button>`;

const found = (html: string, present: (keys: string[]) => string[]): string | undefined => {
  const { document, form } = setup(html);
  const keys = form.read().fields.map(({ key }) => key);
  const search = {
    document,
    form,
    isLearned: () => false,
    saysAdd: (control: HTMLElement) => control.textContent?.startsWith('Add') ?? false,
    isForbidden: () => false,
    opens: () => false,
    commits: () => undefined,
  };
  return findAddControl(search, ['Form'], present(keys))?.textContent ?? undefined;
};

it('the button beside the entries is theirs', () =>
  expect(found(twoLists(trip + trip), (keys) => keys)).toBe('Add trip'));

it('a list without an entry left would grow another one', () =>
  expect(found(twoLists(trip + trip), () => [])).toBe('Add job'));

it('of two buttons that stand beside no list, neither is pressed', () =>
  expect(found(twoLists(''), () => [])).toBeUndefined());
