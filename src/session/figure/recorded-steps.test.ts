import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordedStepAfter } from './recorded-steps';

function moments(last: number): number[] {
  const all = [0];
  while ((all.at(-1) ?? last) < last) all.push(recordedStepAfter(all.at(-1) ?? 0, last));
  return all;
}

test('the paper’s 50,000 steps hold the steps that are compared, in 381 moments', () => {
  const all = moments(50_000);
  expect(all).toHaveLength(381);
  for (const step of [100, 300, 1000, 2000, 3000, 8000, 50_000]) expect(all).toContain(step);
});

test('moments rise to the last step, and are few however long the run', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (last) => {
      const all = moments(last);
      expect(all.at(-1)).toBe(last);
      expect(all.length).toBeLessThanOrEqual(431);
      all.slice(1).forEach((step, i) => expect(step).toBeGreaterThan(all[i] ?? Infinity));
    }),
    { numRuns: 50, examples: [[674_801], [1_000_000]] },
  );
});
