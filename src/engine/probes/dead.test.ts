import { expect, it } from 'vitest';
import { deadShare } from './dead';

it('counts the ReLU units that are 0 on every example', () => {
  // Three examples of four units: the first is dead, the third wakes in the last example.
  const a = [0, 1, 0, 0, 0, 2, 0, -0, 0, 0, 1e-30, 0];
  expect(deadShare('relu', a, 3, 4)).toBe(0.5);
  expect(deadShare('relu', a, 2, 4)).toBe(0.75);
});

it('counts no unit with NaN as dead', () => {
  expect(deadShare('relu', [0, NaN, 0, 0], 2, 2)).toBe(0.5);
});

it('is not defined for other nonlinearities', () => {
  for (const activation of ['sigmoid', 'tanh', 'linear'] as const) {
    expect(deadShare(activation, [0, 0], 1, 2)).toBeNaN();
  }
});
