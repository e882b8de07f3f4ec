import { expect, it } from 'vitest';
import { FLOAT32 } from '../kernels/arithmetic';
import { SATURATION_LIMITS, saturatedShare } from './saturation';

it('counts pre-activations past the ends of the nonlinearity', () => {
  const z = [-Infinity, -2.95, -2.5, -2, 0, 2.1, 2.9, 2.95, 100, Infinity];
  expect(saturatedShare('sigmoid', z)).toBe(0.5);
  expect(saturatedShare('tanh', z)).toBe(0.8);
  expect(saturatedShare('sigmoid', z.slice(0, 4))).toBe(0.5);
  expect(saturatedShare('sigmoid', [-9, -8])).toBe(1);
  expect(saturatedShare('sigmoid', [8, 9])).toBe(1);
  expect(saturatedShare('sigmoid', [-1, 1])).toBe(0);
});

it('is not defined where nothing saturates', () => {
  expect(saturatedShare('relu', [100])).toBeNaN();
  expect(saturatedShare('linear', [100])).toBeNaN();
});

it('has limits that belong to the activations they are named by', () => {
  expect(FLOAT32.sigmoid(SATURATION_LIMITS.sigmoid!)).toBeCloseTo(0.95, 4);
  expect(FLOAT32.sigmoid(-SATURATION_LIMITS.sigmoid!)).toBeCloseTo(0.05, 4);
  expect(FLOAT32.tanh(SATURATION_LIMITS.tanh!)).toBeCloseTo(0.97, 4);
});
