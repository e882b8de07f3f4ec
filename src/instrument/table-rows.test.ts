import { expect, it } from 'vitest';
import { tableRows } from './table-rows';

it('keeps every row of a short history, the newest first', () => {
  expect(tableRows(0)).toEqual([]);
  expect(tableRows(1)).toEqual([0]);
  expect(tableRows(3)).toEqual([2, 1, 0]);
  expect(tableRows(60)).toEqual(Array.from({ length: 60 }, (_, i) => 59 - i));
});

it('keeps the first, the newest and an even choice of the rows between of a long one', () => {
  for (const length of [61, 119, 120, 800]) {
    const rows = tableRows(length);
    expect(rows).toHaveLength(60);
    expect([rows[0], rows.at(-1)]).toEqual([length - 1, 0]);
    const gaps = rows.slice(1).map((row, i) => (rows[i] ?? NaN) - row);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  }
});
