import { expect, test } from 'vitest';
import {
  decades,
  emptyExtent,
  include,
  linearDomain,
  logDomain,
  logScale,
  pinnedTicks,
  stepTicks,
  timeScale,
  valueScale,
} from './scales';

function extentOf(...values: number[]) {
  const extent = emptyExtent();
  for (const value of values) include(extent, value);
  return extent;
}

test('a time axis begins at step 0 and inverts', () => {
  const x = timeScale(1000, 50, 250);
  expect(x(0)).toBe(50);
  expect(x(1000)).toBe(250);
  expect(x(500)).toBe(150);
  expect(x.invert(150)).toBe(500);
});

test('a time axis of a run that has not begun is finite', () => {
  expect(timeScale(0, 50, 250)(0)).toBe(50);
  expect(timeScale(NaN, 50, 250)(1)).toBe(250);
});

test('a vertical axis grows upwards', () => {
  const y = valueScale([-6, 6], 100, 0);
  expect(y(6)).toBe(0);
  expect(y(0)).toBe(50);
  expect(y.invert(25)).toBe(3);
});

test('a domain of no width maps to one place', () => {
  const y = valueScale([3, 3], 100, 0);
  expect(y(3)).toBe(100);
  expect(y.invert(20)).toBe(3);
});

test('a log axis is even in decades and refuses 0, negatives and NaN', () => {
  const x = logScale([1e-4, 1], 0, 400);
  expect(x(1e-4)).toBeCloseTo(0);
  expect(x(1e-2)).toBeCloseTo(200);
  expect(x.invert(100)).toBeCloseTo(1e-3);
  expect([x(0), x(-1), x(NaN)]).toEqual([NaN, NaN, NaN]);
});

test('an extent passes over NaN and infinities', () => {
  expect(extentOf(NaN, 3, Infinity, -2, -Infinity)).toEqual({ low: -2, high: 3 });
});

test('an extent of small negative numbers keeps its sign', () => {
  expect(extentOf(-5, -4)).toEqual({ low: -5, high: -4 });
});

test('a linear domain begins at 0 and ends round', () => {
  expect(linearDomain(extentOf(0.3, 0.74), 5)).toEqual([0, 0.8]);
  expect(linearDomain(extentOf(-0.3, 0.74), 5)[0]).toBeCloseTo(-0.4);
  expect(linearDomain(emptyExtent(), 5)).toEqual([0, 1]);
  expect(linearDomain(extentOf(0), 5)).toEqual([0, 1]);
});

test('a log domain holds whole decades', () => {
  expect(logDomain(extentOf(2e-4, 0.3))).toEqual([1e-4, 1]);
  expect(logDomain(extentOf(0.01))).toEqual([0.01, 0.1]);
  expect(logDomain(emptyExtent())).toEqual([0.1, 1]);
});

test('a symmetric axis has ticks at both ends and in the middle', () => {
  expect(pinnedTicks([-6, 6], 5)).toEqual([-6, -3, 0, 3, 6]);
  expect(pinnedTicks([-6, 6], 3)).toEqual([-6, 0, 6]);
  expect(pinnedTicks([-6, 6], 2)).toEqual([-6, 6]);
  expect(pinnedTicks([-6, 6], 1)).toEqual([0]);
  expect(pinnedTicks([0, 1], 2)).toEqual([0, 0.5, 1]);
});

test('decades are thinned from the top', () => {
  expect(decades([1e-5, 1], 6).map(Math.log10)).toEqual([-5, -4, -3, -2, -1, 0]);
  expect(decades([1e-5, 1], 3).map(Math.log10).map(Math.round)).toEqual([-3, 0]);
});

test('steps are whole numbers', () => {
  expect(stepTicks(2, 8)).toEqual([0, 1, 2]);
  expect(stepTicks(1200, 3)).toEqual([0, 500, 1000]);
  expect(stepTicks(0, 3)).toEqual([0]);
});
