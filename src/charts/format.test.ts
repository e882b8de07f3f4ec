import { expect, test } from 'vitest';
import {
  formatCount,
  formatExponent,
  formatFixed,
  formatPower,
  formatScientific,
  formatShare,
  formatTick,
} from './format';

test('thousands are set apart by a comma', () => {
  expect(formatCount(1200)).toBe('1,200');
  expect(formatCount(1234567)).toBe('1,234,567');
  expect(formatCount(120)).toBe('120');
});

test('negative numbers have a proper minus', () => {
  expect(formatTick(-3)).toBe('−3');
  expect(formatFixed(-1.9, 2)).toBe('−1.90');
  expect(formatFixed(-0.001, 2)).toBe('0.00');
});

test('numbers beyond all bounds stay short', () => {
  expect(formatFixed(9_999_999, 1)).toBe('9,999,999.0');
  expect(formatFixed(1.0922575718638233e35, 3)).toBe('1.1·10³⁵');
  expect(formatFixed(-1e22, 2)).toBe('\u22121·10²²');
});

test('ticks have no more digits than they need', () => {
  expect(formatTick(0.25)).toBe('0.25');
  expect(formatTick(0.1 + 0.2)).toBe('0.3');
  expect(formatTick(0)).toBe('0');
  expect(formatTick(5000)).toBe('5,000');
  expect(formatTick(0.00002)).toBe('2·10⁻⁵');
});

test('powers of ten have superscripts, and 0 has none', () => {
  expect(formatPower(1e-5)).toBe('10⁻⁵');
  expect(formatPower(1)).toBe('10⁰');
  expect(formatExponent(-12)).toBe('10⁻¹²');
  expect(formatExponent(3)).toBe('10³');
  expect(formatPower(0)).toBe('0');
});

test('small numbers are written with a mantissa', () => {
  expect(formatScientific(3.21e-5)).toBe('3.2·10⁻⁵');
  expect(formatScientific(-4e7)).toBe('−4·10⁷');
  expect(formatScientific(0)).toBe('0');
  expect(formatScientific(NaN)).toBe('');
});

test('shares are whole percents, and a small share is never called none', () => {
  expect(formatShare(0.124)).toBe('12%');
  expect(formatShare(0.0001)).toBe('<1%');
  expect(formatShare(0)).toBe('0%');
});
