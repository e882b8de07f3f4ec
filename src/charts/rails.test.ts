import { expect, test } from 'vitest';
import { drawActivationCurve } from './activation-curve';
import { layOutRails } from './rails-layout';
import { drawRails, type RailsData } from './rails';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 400, height: 260 };

// x = [1, 2, 3, 4]: μ = 2.5, σ² = 1.25, x̂ = ∓1.342, ∓0.447.
const x = Float32Array.of(1, 2, 3, 4);
const normalized = x.map((value) => (value - 2.5) / Math.sqrt(1.25));

function rails(more: Partial<RailsData> = {}) {
  const recording = new RecordingContext();
  const data: RailsData = {
    arm: 1,
    x,
    normalized,
    y: normalized.map((value) => 2 * value - 1),
    moments: {
      x: { mean: 2.5, deviation: Math.sqrt(1.25) },
      normalized: { mean: 0, deviation: 1 },
      y: { mean: -1, deviation: 2 },
    },
    labels: ['x', 'x̂', 'y'],
    domain: [-6, 6],
    zones: [],
    highlight: -1,
    ghosts: [],
    ...more,
  };
  drawRails(recording.context, data, SIZE, theme);
  return { recording, scale: layOutRails(data.domain, SIZE, theme).x };
}

test('each rail has the dots of its values, and an example keeps its place across the rail', () => {
  const { recording, scale } = rails();
  const dots = recording
    .of('fill')
    .map(({ path }) => path.filter(([part]) => part === 'A').map(([, cx, cy]) => [cx!, cy!]));
  expect(dots).toHaveLength(3);
  [x, normalized, normalized.map((value) => 2 * value - 1)].forEach((values, rail) => {
    values.forEach((value, index) => expect(dots[rail]![index]![0]).toBeCloseTo(scale(value), 3));
  });
  const offset = (rail: number, index: number) => dots[rail]![index]![1]! - dots[rail]![0]![1]!;
  for (const index of [1, 2, 3]) {
    expect(offset(1, index)).toBeCloseTo(offset(0, index));
    expect(offset(2, index)).toBeCloseTo(offset(0, index));
  }
});

test('mean and one standard deviation to both sides are ticked as they are given, not as drawn', () => {
  const { recording, scale } = rails({ x: x.map((value) => value / 2) });
  const ticks = recording
    .of('fillRect')
    .filter(({ color, numbers }) => color === theme.ink && numbers[3]! > 4)
    .map(({ numbers }) => numbers[0]! + numbers[2]! / 2);
  const deviation = Math.sqrt(1.25);
  const expected = [2.5 - deviation, 2.5 + deviation, 2.5, -1, 1, 0, -3, 1, -1];
  expect(ticks).toHaveLength(expected.length);
  ticks.forEach((tick, index) => {
    expect(Math.abs(tick - scale(expected[index]!))).toBeLessThanOrEqual(0.5);
  });
});

test('A has rings, B discs', () => {
  const a = rails({ arm: 0 }).recording;
  expect(a.of('fill')).toEqual([]);
  const circles = a.of('stroke').filter(({ path }) => path.some(([part]) => part === 'A'));
  expect(circles.map(({ color }) => color)).toEqual([
    theme.arms[0]!,
    theme.arms[0]!,
    theme.arms[0]!,
  ]);
});

test('examples beyond the axis are counted at the rim', () => {
  const { recording } = rails({ x: Float32Array.of(9, 8, 7, -10) });
  const [above, below] = [recording.text('3'), recording.text('1')];
  expect(above.numbers[0]).toBeGreaterThan(SIZE.width / 2);
  expect(below.numbers[0]).toBeLessThan(SIZE.width / 2);
});

test('the followed example is written with its values', () => {
  const { recording } = rails({ highlight: 3 });
  expect(recording.texts).toEqual(expect.arrayContaining(['4.00', '1.34', '1.68']));
});

test('zones are drawn on the last rail alone', () => {
  const { recording } = rails({ zones: [[2.944, 99]] });
  const zones = recording.of('fillRect').filter(({ color }) => color === theme.zone);
  expect(zones).toHaveLength(1);
  expect(zones[0]!.numbers[1]).toBeGreaterThan(SIZE.height / 2);
});

test('ghosts lie under the last rail, on its axis, with their names beside them', () => {
  const ghosts = [
    { label: 'one', mean: 0, deviation: 1 },
    { label: 'other', mean: 5, deviation: 0.5 },
  ];
  const { recording, scale } = rails({ ghosts });
  const dashed = recording.of('stroke').filter(({ dash }) => dash.length > 0);
  expect(dashed.map(({ path }) => path.map(([, px]) => px))).toEqual([
    [scale(-1), scale(1)],
    [scale(4.5), scale(5.5)],
  ]);
  const [one, other] = [recording.text('one'), recording.text('other')];
  expect(one.numbers[0]).toBeGreaterThan(scale(1));
  // There is no room on the right.
  expect(other.numbers[0]).toBeLessThan(scale(4.5));
  expect(one.numbers[1]).toBeLessThan(other.numbers[1]!);
  const dots = recording.of('fill')[2]!.path.filter(([part]) => part === 'A');
  for (const [, , cy] of dots) expect(cy!).toBeLessThan(one.numbers[1]!);
});

test('NaN is passed over, and a batch of one or none is drawn', () => {
  for (const values of [Float32Array.of(NaN, 1), Float32Array.of(2), new Float32Array(0)]) {
    const nothing = { mean: NaN, deviation: NaN };
    const moments = { x: nothing, normalized: nothing, y: nothing };
    const { recording } = rails({ x: values, normalized: values, y: values, moments });
    expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
  }
});

const NAMES = { x: 'z', y: 'a' };

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function curve(of: (z: number) => number, y: Float32Array) {
  const recording = new RecordingContext();
  const data = {
    arm: 1,
    curve: of,
    y,
    domain: [-6, 6],
    range: [0, 1],
    zones: [],
    names: NAMES,
  } as const;
  drawActivationCurve(recording.context, data, SIZE, theme);
  return recording;
}

test('the batch lies on the curve, on the same value axis as the rails', () => {
  const recording = curve(sigmoid, Float32Array.of(0, 2, NaN));
  const dots = recording.of('fill')[0]!.path.filter(([part]) => part === 'A');
  const scale = layOutRails([-6, 6], SIZE, theme).x;
  expect(dots.map(([, cx]) => cx)).toEqual([scale(0), scale(2)]);
  const line = recording.of('stroke').find(({ color }) => color === theme.ink)!;
  const near = line.path.find(([, px]) => Math.abs(px! - scale(2)) < 0.6)!;
  expect(Math.abs(near[2]! - dots[1]![2]!)).toBeLessThan(1);
});

test('a smooth curve has the line of its linear middle, a kink has none', () => {
  const dashed = (recording: RecordingContext) =>
    recording.of('stroke').filter(({ dash }) => dash.length > 0);
  expect(dashed(curve(sigmoid, new Float32Array(0)))).toHaveLength(1);
  expect(dashed(curve((z) => Math.max(0, z), new Float32Array(0)))).toHaveLength(0);
});
