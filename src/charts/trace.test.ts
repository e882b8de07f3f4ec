import { expect, test } from 'vitest';
import { RecordingContext } from './recording-context.fixture';
import { tracePath, type Trace } from './trace';

function trace(values: number[], more: Partial<Trace> = {}, x = (step: number) => step) {
  const recording = new RecordingContext();
  const steps = { data: values.map((_, index) => index), offset: 0, stride: 1 };
  const column = { data: values, offset: 0, stride: 1 };
  const series = { steps, column, length: values.length, ...more };
  const end = tracePath(recording.context, series, x, (value) => value, 1);
  recording.stroke();
  return { path: recording.of('stroke')[0]!.path, end };
}

test('rows that are pixels apart are all joined', () => {
  const { path, end } = trace([5, 7, 6]);
  expect(path).toEqual([
    ['M', 0, 5],
    ['L', 1, 7],
    ['L', 2, 6],
  ]);
  expect(end).toEqual({ x: 2, y: 6 });
});

test('columns are read by offset and stride', () => {
  const column = { data: [0, 1, 0, 2, 0, 3], offset: 1, stride: 2 };
  const { path } = trace([0, 0, 0], { column });
  expect(path.map((part) => part[2])).toEqual([1, 2, 3]);
});

test('NaN and infinities break the line and are never drawn', () => {
  const { path } = trace([1, 2, NaN, 3, 4, Infinity, 5, 6]);
  expect(path.map(([part]) => part).join('')).toBe('MLMLML');
  expect(path.flatMap(([, ...numbers]) => numbers).every(Number.isFinite)).toBe(true);
});

test('a point alone is a short dash', () => {
  const { path } = trace([NaN, 4, NaN]);
  expect(path.slice(-2)).toEqual([
    ['M', 0, 4],
    ['L', 2, 4],
  ]);
});

test('rows that were not measured are bridged', () => {
  const { path } = trace([1, NaN, NaN, 2], { valid: (index) => index % 3 === 0 });
  expect(path).toEqual([
    ['M', 0, 1],
    ['L', 3, 2],
  ]);
});

test('thinning keeps every spike and a few points per pixel', () => {
  const values = Array.from({ length: 20000 }, (_, index) => 50 + (index % 2));
  values[7777] = 990;
  values[12345] = -400;
  const { path } = trace(values, {}, (step) => step / 100);
  const heights = path.map((part) => part[2] ?? NaN);
  expect(Math.max(...heights)).toBe(990);
  expect(Math.min(...heights)).toBe(-400);
  expect(path.find((part) => part[2] === 990)?.[1]).toBeCloseTo(77.77);
  expect(path.length).toBeLessThanOrEqual(4 * 200);
  const xs = path.map((part) => part[1] ?? NaN);
  expect(xs).toEqual(xs.toSorted((one, other) => one - other));
});

test('nothing to draw has no end', () => {
  expect(trace([]).end).toBeNull();
  expect(trace([NaN]).end).toBeNull();
  expect(trace([NaN]).path).toEqual([]);
});

test('a line that leaves the chart goes no farther than a browser can dash', () => {
  const { path, end } = trace([5, 1e30, -1e9, 6]);
  const heights = path.map((part) => part[2]!);
  expect(heights[0]).toBe(5);
  expect(Math.max(...heights)).toBe(4000);
  expect(Math.min(...heights)).toBe(-4000);
  expect(end).toEqual({ x: 3, y: 6 });
});
