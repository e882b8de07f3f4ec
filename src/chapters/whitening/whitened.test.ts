import { expect, it } from 'vitest';
import { accuracy, directionsOfLayerOne } from './measures';

it.each([1, 2, 3])(
  'with seed %i the whitened network stays at chance, the normalized one learns',
  (seed) => {
    expect(Math.abs(accuracy(1, seed) - 0.5)).toBeLessThan(0.08);
    expect(accuracy(0, seed)).toBeGreaterThan(0.85);
  },
);

it('has a first layer that varies in as many directions as the data has', () => {
  expect(directionsOfLayerOne()).toBe(2);
});
