import { expect, it } from 'vitest';
import { judgeAnswer } from './judge-answer';

it.each([
  ['saturation/too-large', 'flat', 'right'],
  ['saturation/too-large', 'steep', 'wrong'],
  ['saturation/slope-at-four', '7.07 %', 'right'],
  ['saturation/slope-at-four', 'seven', 'wrong'],
  ['backward/to-xhat', 'g·γ', 'right'],
  ['backward/to-xhat', 'g/gamma', 'wrong'],
  ['backward/to-xhat', 'g *', 'wrong'],
  ['saturation/leave', 'scale=1', 'play'],
  ['saturation/toString', '', 'unknown'],
  ['nowhere/too-large', 'flat', 'unknown'],
  ['', '', 'unknown'],
])('judges %s: %s is %s', (name, answer, verdict) => {
  expect(judgeAnswer(name, answer)).toBe(verdict);
});
