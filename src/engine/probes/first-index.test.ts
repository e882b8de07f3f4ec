import { expect, it } from 'vitest';
import { firstIndex } from './first-index';

it('finds where something begins to hold, in every range up to 40', () => {
  for (let start = 0; start < 5; start++) {
    for (let end = start; end < 40; end++) {
      for (let from = start; from <= end; from++) {
        expect(firstIndex(start, end, (i) => i >= from)).toBe(from);
      }
    }
  }
});

it('never looks outside its range', () => {
  const seen: number[] = [];
  const look = (i: number) => {
    seen.push(i);
    return false;
  };
  expect(firstIndex(3, 20, look)).toBe(20);
  expect(firstIndex(7, 7, look)).toBe(7);
  expect(Math.min(...seen)).toBe(3);
  expect(Math.max(...seen)).toBeLessThan(20);
});
