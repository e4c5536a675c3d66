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

it('of a list without an entry left nobody knows which of two buttons is its own: neither is pressed', () =>
  expect(found(twoLists(trip + trip), () => [])).toBeUndefined());

it('the only button is its own, though another list stands before it', () =>
  expect(found(`<h1>Form</h1><div>${trip}${trip}</div><button>Add job</button>`, () => [])).toBe('Add job'));
