import { expect, it } from 'vitest';
import { judgeLeaving } from './judge-leaving';
import { USUAL } from './stack';

it.each([
  [400, 0.85, 2, true],
  [1000, 0.8, 1, true],
  [999, 0.79, 1, null],
  [1000, 0.5, 0.4, 'tooSmall'],
  [1000, 0.58, 10, 'tooLarge'],
  [1000, 0.5, USUAL, null],
  [1200, 0.9, 0.5, 'tooSmall'],
  [0, NaN, 2, null],
] as const)('at step %d, %d right, deviation %d: %s', (step, accuracy, deviation, expected) => {
  expect(judgeLeaving(step, accuracy, deviation)).toBe(expected);
});
