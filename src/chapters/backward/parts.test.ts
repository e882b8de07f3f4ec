import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot } from './batch-graph';
import { inputGradient } from './formulas';
import { partsOf } from './parts';
import { pointsOf } from './points.fixture';

describe('the parts of g', () => {
  it('are at right angles: their squares add up to those of g', () => {
    fc.assert(
      fc.property(pointsOf(2, 8), ({ x, g }) => {
        const { squares } = partsOf(x, g);
        expect(squares.mean + squares.slope + squares.rest).toBeCloseTo(dot(g, g), 8);
      }),
    );
  });

  it('leave what ∂ℓ/∂x is γ/σ times of', () => {
    fc.assert(
      fc.property(pointsOf(2, 8), ({ x, g }) => {
        const { rest } = partsOf(x, g);
        const center = x.reduce((a, b) => a + b, 0) / x.length;
        const deviation = Math.sqrt(
          x.reduce((total, value) => total + (value - center) ** 2, 0) / x.length,
        );
        const gradient = inputGradient({ x, g, gamma: 1.5, beta: 0, epsilon: 0 });
        rest.forEach((value, i) => expect((1.5 * value) / deviation).toBeCloseTo(gradient[i]!, 8));
      }),
    );
  });

  it('leave nothing of two points, which a line meets', () => {
    fc.assert(
      fc.property(pointsOf(2, 2), ({ x, g }) => {
        partsOf(x, g).rest.forEach((value) => expect(Math.abs(value)).toBeLessThan(1e-9));
      }),
    );
  });

  it('have no slope where all x are the same', () => {
    expect(partsOf([2, 2], [1, 3])).toMatchObject({ middle: 2, slope: 0, rest: [-1, 1] });
  });
});
