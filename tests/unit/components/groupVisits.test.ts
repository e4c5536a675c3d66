import { expect, it } from 'vitest';
import { groupVisits } from '../../../components/shared/groupVisits';
import type { VisitSummary } from '../../../utils/messages/contract';

const NOON = new Date(2026, 10, 23, 12).getTime();

function visit(title: string, lastAt: number, missing = 0, portal = 'mycic'): VisitSummary {
  return { visit: { title, portal }, lastAt, missing } as unknown as VisitSummary;
}

it('a page load for each entry would fill the list with one screen, or hide what misses something', () => {
  const visits = [
    visit('Travel', NOON),
    visit('Travel', NOON - 1),
    visit('Travel', NOON - 2, 3),
    visit('Travel', NOON - 3),
    visit('Family', NOON - 4),
    visit('Travel', NOON - 5),
    visit('Travel', NOON - 86_400_000),
    visit('Travel', NOON - 86_400_001, 0, 'pr'),
  ];
  const groups = groupVisits(visits);
  expect(groups.map((group) => group.length)).toEqual([2, 2, 1, 1, 1, 1]);
  expect(groups.flat()).toEqual(visits);
});
