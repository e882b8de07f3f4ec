import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFixed } from '../../charts/format';
import { readNumber } from './read-number';

it.each([
  ['12', null, 12],
  ['  −0.5 ', null, -0.5],
  ['1,234', null, 1234],
  ['1,234,567.8', null, 1234567.8],
  ['0,5', null, 0.5],
  ['1e-5', null, 1e-5],
  ['.25', null, 0.25],
  ['50 %', '%', 50],
  ['50', '%', 50],
  ['50％', '%', 50],
  ['0。5', null, 0.5],
  ['０．５', null, 0.5],
  ['－３', null, -3],
  ['1e−5', null, 1e-5],
  ['1 234', null, null],
  ["1'234", null, null],
  ['', null, null],
  ['-', null, null],
  ['1.2.3', null, null],
  ['0x10', null, null],
  ['Infinity', null, null],
  ['12 apples', null, null],
])('%j with the unit %j is %d', (text, unit, expected) => {
  expect(readNumber(text, unit)).toBe(expected);
});

it('reads what the page writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(3), (value, digits) => {
      expect(readNumber(formatFixed(value, digits))).toBe(value);
    }),
  );
});
