import { expect, it } from 'vitest';
import { FLOAT32 } from '../kernels/arithmetic';
import { SATURATION_LIMITS, saturatedShare } from './saturation';

it('counts pre-activations past the ends of the nonlinearity', () => {
  const z = [0, 2.9, 2.95, -2.95, -2.5, 2.1, -2.0, 100, Infinity, -Infinity];
  expect(saturatedShare('sigmoid', z, z.length)).toBe(0.5);
  expect(saturatedShare('tanh', z, z.length)).toBe(0.8);
  expect(saturatedShare('sigmoid', z, 4)).toBe(0.5);
});

it('is not defined where nothing saturates', () => {
  expect(saturatedShare('relu', [100], 1)).toBeNaN();
  expect(saturatedShare('linear', [100], 1)).toBeNaN();
});

it('has limits that belong to the activations they are named by', () => {
  expect(FLOAT32.sigmoid(SATURATION_LIMITS.sigmoid!)).toBeCloseTo(0.95, 4);
  expect(FLOAT32.sigmoid(-SATURATION_LIMITS.sigmoid!)).toBeCloseTo(0.05, 4);
  expect(FLOAT32.tanh(SATURATION_LIMITS.tanh!)).toBeCloseTo(0.97, 4);
});
