import { describe, expect, it } from 'vitest';
import { affineOf, transform } from '../../instrument/transform/transformed';
import { EPSILON } from './hand-batch';
import { accuracy } from './measures';
import { SIGMAS } from './play-state';
import { recipeBatch } from './RecipePlay';

const hand = { gamma: 1, beta: 0 };
const left = (recipe: 'identity' | 'sigma' | 'variance', sigma: (typeof SIGMAS)[number]) => {
  const inspection = recipeBatch(sigma);
  return transform(inspection, EPSILON, affineOf(inspection, EPSILON, recipe, hand)).residual;
};

describe('γ for the identity', () => {
  it.each(SIGMAS)('at σ = %s: √(σ² + ε) is exact, σ nearly so, σ² off by |σ − 1|', (sigma) => {
    expect(left('identity', sigma)).toBeLessThan(1e-5);
    const trace = EPSILON / (2 * Number(sigma) ** 2);
    expect(Math.abs(left('sigma', sigma) - trace)).toBeLessThan(2e-6);
    expect(Math.abs(left('variance', sigma) - Math.abs(Number(sigma) - 1))).toBeLessThan(1e-3);
  });

  it('holds for the batch that it was computed from, and not for the next', () => {
    const affine = affineOf(recipeBatch('1'), EPSILON, 'identity', hand);
    const residuals = Array.from(
      { length: 50 },
      (_, k) => transform(recipeBatch('1', k + 1), EPSILON, affine).residual,
    );
    expect(residuals[0]!).toBeGreaterThan(0.1);
    expect(Math.min(...residuals)).toBeGreaterThan(0.01);
    expect(residuals.reduce((sum, value) => sum + value, 0) / 50).toBeGreaterThan(0.2);
  });
});

describe('γ and β held at 1 and 0', () => {
  it.each([1, 2, 3])(
    'leave the sigmoid network with seed %i at chance, where learned ones do not',
    (seed) => {
      expect(Math.abs(accuracy('sigmoid', 0, seed) - 0.5)).toBeLessThan(0.05);
      expect(accuracy('sigmoid', 1, seed)).toBeGreaterThan(0.8);
    },
  );

  it.each([1, 2, 3])('make no difference to the ReLU network with seed %i', (seed) => {
    const [held, learned] = [accuracy('relu', 0, seed), accuracy('relu', 1, seed)];
    expect(held).toBeGreaterThan(0.9);
    expect(Math.abs(held - learned)).toBeLessThan(0.03);
  });
});
