/** No bundle is larger than its budget. */
import { expect, test } from 'vitest';
import { BUDGETS, sizeOf } from './budgets.ts';

test.each(Object.entries(BUDGETS))('%s has at most %d bytes', (file, budget) => {
  expect(sizeOf(file)).toBeLessThanOrEqual(budget);
});
