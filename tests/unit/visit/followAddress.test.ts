import { expect, test } from 'vitest';
import { followAddress } from '../../../utils/visit/followAddress';

test('another address in the same document would be told late, twice, or not at all', () => {
  const location = { href: 'https://portal.example/profile/1001' };
  const moved: string[] = [];
  const follow = followAddress({ location } as Window, (address) => moved.push(address));
  follow();
  expect(moved).toEqual([]);
  location.href = 'https://portal.example/profile/1002#top';
  follow();
  follow();
  expect(moved).toEqual(['https://portal.example/profile/1002']);
});
