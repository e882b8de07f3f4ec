import { describe, expect, it } from 'vitest';
import { singularBatch, STRANGER, stretchBy } from './singular';

describe('a batch without width', () => {
  it('of two examples is stretched across by ε alone', () => {
    for (const epsilon of [1e-8, 1e-5, 1e-2]) {
      const { least, stretch } = stretchBy(singularBatch(2, 0), epsilon);
      expect(least).toBe(0);
      expect(stretch).toBeCloseTo(1 / Math.sqrt(epsilon), 6);
    }
  });

  it('throws a stranger far away, as far as the stretch and its distance from the line say', () => {
    const batch = singularBatch(2, 0);
    const [[ax, ay], [bx, by]] = [batch[0]!, batch[1]!];
    const length = Math.hypot(bx - ax, by - ay);
    const across = Math.abs(
      ((bx - ax) * (STRANGER[1] - ay) - (by - ay) * (STRANGER[0] - ax)) / length,
    );
    const { stranger, stretch } = stretchBy(batch, 1e-5);
    expect(Math.hypot(...stranger)).toBeGreaterThan(0.99 * across * stretch);
    expect(Math.hypot(...stranger)).toBeGreaterThan(50);
  });

  it('is nothing of the kind with eight examples', () => {
    for (let draw = 0; draw < 10; draw++) {
      expect(stretchBy(singularBatch(8, draw), 1e-5).stretch).toBeLessThan(8);
    }
  });

  it('keeps its first examples when it grows', () => {
    expect(singularBatch(9, 1).slice(0, 2)).toEqual(singularBatch(2, 1));
  });
});
