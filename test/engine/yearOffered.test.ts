/** Which year a new report is offered, by its kind and the month in which it is begun. */
import { expect, test } from 'vitest';
import { kindNamed, kinds, yearOffered } from '../../server/src/engine/index.ts';

test.each([
  ['annual-report', 2026, 10, 2025],
  ['annual-report', 2026, 11, 2026],
  ['annual-report', 2026, 12, 2026],
  ['annual-report', 2027, 2, 2026],
  ['disclosure-report', 2026, 12, 2026],
  ['disclosure-report', 2027, 1, 2026],
  ['work-plan', 2026, 10, 2026],
  ['work-plan', 2026, 12, 2027],
  ['work-plan', 2027, 2, 2027],
  ['report', 2026, 12, 2026],
])('%s, begun in %i-%i, is offered %i', (id, year, month, offered) => {
  const kind = kindNamed(id, kinds);
  expect(kind && yearOffered(kind, { year, month })).toBe(offered);
});
