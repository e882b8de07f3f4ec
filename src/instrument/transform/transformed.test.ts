import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../engine/inspection';
import { createReference } from '../../engine/kernels/reference';
import { stream } from '../../engine/random';
import { openRun } from '../run/run.fixture';
import { flatInputs } from '../ribbons/value-axis';
import { affineOf, flatShare, transform } from './transformed';

const EPSILON = 1e-5;
const HAND = { gamma: 2, beta: -0.5 };
const kernels = createReference();

/** A batch with the mean and variance that the engine finds in it. */
function inspect(values: readonly number[]): Inspection {
  const x = Float32Array.from(values);
  const [mean, variance] = [new Float32Array(1), new Float32Array(1)];
  kernels.columnMoments(mean, variance, x, x.length, 1);
  const own = { gamma: 1.25, beta: 0.75 };
  return { layer: 0, unit: 0, count: x.length, x, mean: mean[0]!, variance: variance[0]!, ...own };
}

/** 32 numbers around `mean` with a standard deviation of about `deviation`. */
function batch(mean: number, deviation: number): Inspection {
  const random = stream(7, 'probe');
  const values = Array.from({ length: 32 }, () => (random.uniform() - 0.5) * Math.sqrt(12));
  return inspect(values.map((value) => mean + deviation * value));
}

const residual = (inspection: Inspection, recipe: 'identity' | 'sigma' | 'variance') =>
  transform(inspection, EPSILON, affineOf(inspection, EPSILON, recipe, HAND)).residual;

const BATCHES = [
  [0, 1],
  [3, 0.5],
  [-2, 4],
  [0.1, 0.05],
] as const;

describe.each(BATCHES)('a batch around %d with a deviation of about %d', (mean, deviation) => {
  const inspection = batch(mean, deviation);
  const sigma = Math.sqrt(inspection.variance);

  it('comes back from γ = √(σ² + ε), β = μ', () => {
    expect(residual(inspection, 'identity')).toBeLessThan(1e-5);
  });

  it('comes back from γ = σ but for a trace of ε', () => {
    const trace = 1 - sigma / Math.sqrt(inspection.variance + EPSILON);
    expect(Math.abs(residual(inspection, 'sigma') - trace)).toBeLessThan(2e-6);
    if (trace < 1e-3) expect(trace).toBeCloseTo(EPSILON / (2 * inspection.variance), 6);
  });

  it('does not come back from γ = σ²: it is off by |σ − 1|', () => {
    const exact = Math.abs(inspection.variance / Math.sqrt(inspection.variance + EPSILON) - 1);
    expect(Math.abs(residual(inspection, 'variance') - exact)).toBeLessThan(1e-5);
    expect(Math.abs(exact - Math.abs(sigma - 1))).toBeLessThan(1e-3);
  });

  it('is off by what the numbers themselves are off by, whatever γ and β are', () => {
    const { x } = inspection;
    for (const hand of [HAND, { gamma: -1, beta: 3 }, { gamma: sigma, beta: mean + 0.1 }]) {
      const { y, residual: found, moments } = transform(inspection, EPSILON, hand);
      const size = (values: Float32Array) => Math.hypot(...values);
      const apart = y.map((value, i) => value - x[i]!);
      const spread = x.map((value) => value - inspection.mean);
      expect(found / (size(apart) / size(spread))).toBeCloseTo(1, 4);
      const average = y.reduce((sum, value) => sum + value, 0) / y.length;
      expect(moments.y.mean).toBeCloseTo(average, 4);
      const square = y.reduce((sum, value) => sum + (value - average) ** 2, 0) / y.length;
      expect(moments.y.deviation).toBeCloseTo(Math.sqrt(square), 4);
    }
  });

  it('has mean 0 and deviation σ/√(σ² + ε) once normalised', () => {
    const { normalized } = transform(inspection, EPSILON, HAND);
    const average = normalized.reduce((sum, value) => sum + value, 0) / normalized.length;
    const square = normalized.reduce((sum, value) => sum + value * value, 0) / normalized.length;
    expect(Math.abs(average)).toBeLessThan(1e-5);
    expect(square).toBeCloseTo(inspection.variance / (inspection.variance + EPSILON), 5);
  });
});

describe('γ and β', () => {
  const inspection = batch(1, 2);

  it('are the unit’s own, or those set by hand', () => {
    expect(affineOf(inspection, EPSILON, 'own', HAND)).toEqual({ gamma: 1.25, beta: 0.75 });
    expect(affineOf(inspection, EPSILON, 'hand', HAND)).toEqual(HAND);
  });

  it('have β = μ in each of the three ways to choose γ', () => {
    for (const recipe of ['identity', 'sigma', 'variance'] as const) {
      expect(affineOf(inspection, EPSILON, recipe, HAND).beta).toBe(inspection.mean);
    }
  });

  it('stretch and move x̂', () => {
    const { normalized, y } = transform(inspection, EPSILON, HAND);
    y.forEach((value, i) => expect(value).toBeCloseTo(2 * normalized[i]! - 0.5, 5));
  });
});

describe('a batch without spread', () => {
  it.each([
    ['of one', [1.5]],
    ['of equal values', [1.5, 1.5, 1.5]],
  ])('%s gives β whatever γ is, and its residual is not defined', (_, values) => {
    const inspection = inspect(values);
    for (const recipe of ['own', 'hand', 'identity', 'sigma', 'variance'] as const) {
      const affine = affineOf(inspection, EPSILON, recipe, HAND);
      const { normalized, y, residual: undefinedResidual } = transform(inspection, EPSILON, affine);
      expect([...normalized]).toEqual(values.map(() => 0));
      expect([...y]).toEqual(values.map(() => affine.beta));
      expect(undefinedResidual).toBeNaN();
    }
  });
});

it('transforms a real batch as the network did', () => {
  const stage = openRun('', { panel: 'transform' });
  stage.runTo(50);
  const inspection = stage.session.inspection(1)!;
  expect(inspection.x).toHaveLength(32);
  expect(residual(inspection, 'identity')).toBeLessThan(1e-5);
  expect(residual(inspection, 'variance')).toBeGreaterThan(0.1);
});

it('is told the m, μ and σ of all places of a convolution, of which it draws a sample', () => {
  const stage = openRun('v=1&data=digits14&train=40&model=convolution&lr=0.1', {
    panel: 'transform',
  });
  stage.runTo(2);
  const { count, x, mean } = stage.session.inspection(1)!;
  expect(count).toBe(32 * 14 * 14);
  expect(x.length).toBeLessThanOrEqual(512);
  const { moments } = transform(stage.session.inspection(1)!, EPSILON, HAND);
  expect(moments.x.mean).toBe(mean);
  expect(x.reduce((sum, value) => sum + value, 0) / x.length).not.toBeCloseTo(mean, 5);
});

describe('the flat share', () => {
  const y = Float32Array.of(-4, -2.95, -2.9, 0, 2.9, 2.95, 4, 9);

  it('counts what lies past the limits of the nonlinearity', () => {
    expect(flatShare(y, flatInputs('sigmoid'))).toBe(5 / 8);
    expect(flatShare(y, flatInputs('tanh'))).toBe(7 / 8);
    expect(flatShare(y, flatInputs('relu'))).toBe(3 / 8);
  });

  it('is 0 where nothing is flat, and not defined of nothing', () => {
    expect(flatShare(y, flatInputs('linear'))).toBe(0);
    expect(flatShare(new Float32Array(0), flatInputs('sigmoid'))).toBeNaN();
  });
});
