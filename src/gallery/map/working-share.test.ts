import { expect, it } from 'vitest';
import type { Outcome } from '../../session/survey/protocol';
import { workingShare } from './working-share';

const arm = (accuracy: number, diverged: number | null = null) => ({
  accuracy,
  diverged,
  loss: 1,
  fingerprint: '',
});

/** So many cells in which A, B, both and neither work. */
function cells(onlyA: number, onlyB: number, both = 0, neither = 3): Outcome[] {
  const some = (count: number, a: number, b: number) =>
    Array.from({ length: count }, () => [arm(a), arm(b)]);
  return [
    ...some(onlyA, 0.9, 0.899),
    ...some(onlyB, 0.5, 1),
    ...some(both, 0.95, 0.95),
    ...some(neither, 0.5, 0.6),
  ].map((arms, id) => ({ id, arms }));
}

it('counts the cells of each arm that train to 90 %, and B’s for each of A’s', () => {
  expect(workingShare(cells(1, 6, 3))).toEqual({
    known: 13,
    counts: { a: 4, b: 9 },
    verdict: 'wider',
    factor: 2.25,
  });
});

it('says so where B’s range is the narrower one', () => {
  expect(workingShare(cells(4, 0, 2))).toMatchObject({ verdict: 'narrower', factor: 1 / 3 });
});

it('has no factor where an arm works nowhere', () => {
  expect(workingShare(cells(0, 0))).toMatchObject({ verdict: 'none', factor: NaN });
  expect(workingShare(cells(0, 2))).toMatchObject({ verdict: 'onlyB', factor: NaN });
  expect(workingShare(cells(2, 0))).toMatchObject({ verdict: 'onlyA', factor: NaN });
  expect(workingShare(cells(2, 2, 1))).toMatchObject({ verdict: 'same', factor: 1 });
  expect(workingShare([])).toMatchObject({ known: 0, verdict: 'unknown', factor: NaN });
});

it('does not count a cell that diverged, however well it stood before', () => {
  const { counts, known } = workingShare([{ id: 0, arms: [arm(0.99, 12), arm(0.99)] }]);
  expect([counts.a, counts.b, known]).toEqual([0, 1, 1]);
});
