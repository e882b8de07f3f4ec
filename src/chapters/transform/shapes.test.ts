import { describe, expect, it } from 'vitest';
import { transform } from '../../instrument/transform/transformed';
import { EPSILON, inspect } from './hand-batch';
import { MIDDLE_BATCH } from './MiddlePlay';
import { drawShape, SHAPES, shapeNumbers } from './shapes';
import { sigmoid, straightness } from './sigmoid-bend';

describe('the shape of a batch', () => {
  it.each(SHAPES)('%s stays what it is when it is normalized', (shape) => {
    const inspection = inspect(drawShape(shape, 5));
    const { normalized } = transform(inspection, EPSILON, { gamma: 1, beta: 0 });
    const [before, after] = [inspection.x, normalized].map(shapeNumbers);
    expect(after!.skewness).toBeCloseTo(before!.skewness, 3);
    expect(after!.kurtosis).toBeCloseTo(before!.kurtosis, 2);
  });

  it('is near that of a bell for the bell alone', () => {
    const kurtosis = (shape: (typeof SHAPES)[number]) => shapeNumbers(drawShape(shape, 5)).kurtosis;
    expect(Math.abs(kurtosis('bell') - 3)).toBeLessThan(0.4);
    expect(kurtosis('humps')).toBeLessThan(1.5);
    expect(kurtosis('outlier')).toBeGreaterThan(20);
    expect(shapeNumbers(drawShape('skewed', 5)).skewness).toBeGreaterThan(1);
  });

  it('is measured as the definitions say', () => {
    expect(shapeNumbers([-1, 1]).kurtosis).toBe(1);
    expect(shapeNumbers([0, 0, 0, 4]).skewness).toBeCloseTo(2 / Math.sqrt(3), 12);
  });
});

describe('the linear middle of the sigmoid', () => {
  const y = (gamma: number) => transform(inspect(MIDDLE_BATCH), EPSILON, { gamma, beta: 0 }).y;

  it('holds a normalized batch, and loses it as γ grows', () => {
    const shares = [1, 2, 3, 5, 8].map((gamma) => straightness(y(gamma)));
    expect(shares[0]!).toBeGreaterThan(0.98);
    expect(shares.at(-1)!).toBeLessThan(0.9);
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
  });

  it('is R² of the best straight line', () => {
    expect(straightness([-0.001, 0, 0.001])).toBeCloseTo(1, 6);
    expect(straightness([2, 2, 2])).toBe(1);
    const z = [-3, -1, 0, 2];
    const a = z.map((value) => 1 / (1 + Math.exp(-value)));
    const mean = (numbers: readonly number[]) => numbers.reduce((s, v) => s + v, 0) / 4;
    const slope =
      z.reduce((sum, value, i) => sum + (value - mean(z)) * (a[i]! - mean(a)), 0) /
      z.reduce((sum, value) => sum + (value - mean(z)) ** 2, 0);
    const off = z.map((value, i) => a[i]! - (mean(a) + slope * (value - mean(z))));
    const whole = a.map((value) => value - mean(a));
    const squares = (numbers: readonly number[]) => numbers.reduce((s, v) => s + v * v, 0);
    expect(straightness(z)).toBeCloseTo(1 - squares(off) / squares(whole), 5);
    z.forEach((value, i) => expect(sigmoid(value)).toBeCloseTo(a[i]!, 6));
  });
});
