import { expect, it } from 'vitest';
import { createLookBudget } from '../../../utils/visit/lookBudget';

it('one slow first look would have what a page draws next wait', () => {
  const time = 0;
  const budget = createLookBudget(() => time);
  budget.spent(200);
  expect(budget.wait()).toBe(0);
});

it('a page that changes without end would be looked at for more than an eighth of the time', () => {
  let time = 0;
  let looked = 0;
  const budget = createLookBudget(() => time);
  while (time < 600_000) {
    time += Math.max(30, budget.wait());
    time += 100;
    looked += 100;
    budget.spent(100);
  }
  expect(looked / time).toBeLessThan(0.13);
  expect(looked / time).toBeGreaterThan(0.12);
});
