import { expect, test } from 'vitest';
import { formatFixed } from './format';
import { drawLayerBars, type LayerBarsData } from './layer-bars';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

function bars(more: Partial<LayerBarsData> = {}, height = 150) {
  const recording = new RecordingContext();
  const data: LayerBarsData = {
    rows: [
      { label: 'layer 2', values: [4, 1] },
      { label: 'layer 1', values: [2, 0] },
    ],
    max: null,
    format: (value) => formatFixed(value, 1),
    ...more,
  };
  drawLayerBars(recording.context, data, { width: 260, height }, theme);
  const width = (color: string) =>
    recording
      .of('fillRect')
      .filter((item) => item.color === color)
      .map(({ numbers }) => numbers[2]!);
  return { recording, a: width(theme.arms[0]!), b: width(theme.arms[1]!) };
}

test('bars are as long as their values, A outlined and light, B filled', () => {
  const { recording, a, b } = bars();
  expect(a).toHaveLength(2);
  expect(a[0]! / a[1]!).toBeCloseTo(2, 1);
  expect(a[0]! / b[0]!).toBeCloseTo(4, 0);
  expect(b).toHaveLength(1);
  expect(recording.of('strokeRect').map(({ color }) => color)).toEqual([
    theme.arms[0]!,
    theme.arms[0]!,
  ]);
  const light = recording.of('fillRect').find(({ color }) => color === theme.arms[0]!);
  expect(light!.alpha).toBeLessThan(0.3);
});

test('the value stands behind its bar, 0 included', () => {
  const { recording } = bars();
  expect(recording.texts).toEqual(expect.arrayContaining(['4.0', '1.0', '2.0', '0.0']));
  const [bar] = recording.of('strokeRect');
  expect(recording.text('4.0').numbers[0]).toBeGreaterThan(bar!.numbers[0]! + bar!.numbers[2]!);
});

test('with a pinned maximum the longest bar is cut there', () => {
  const { a } = bars({ max: 2 });
  expect(a[0]).toBe(a[1]);
});

test('values that are not defined have neither bar nor number', () => {
  const { recording, a, b } = bars({ rows: [{ label: 'layer 1', values: [NaN, Infinity] }] });
  expect([...a, ...b]).toEqual([]);
  expect(recording.texts).toEqual(['layer 1']);
});

test('where rows are too close the numbers are left out', () => {
  expect(bars({}, 40).recording.texts).toEqual(['layer 2', 'layer 1']);
});

test('no rows draw nothing', () => {
  expect(bars({ rows: [] }).recording.drawn).toEqual([]);
});

test('three arms have three bars below each other, and one has one', () => {
  const tops = (values: number[]) =>
    bars({ rows: [{ label: 'layer 1', values }] })
      .recording.of('fillRect')
      .filter(({ color }) => theme.arms.includes(color as string))
      .map(({ numbers }) => numbers[1]!);
  const three = tops([1, 2, 3]);
  expect(three).toHaveLength(3);
  expect(three).toEqual(three.toSorted((one, other) => one - other));
  expect(tops([1])).toHaveLength(1);
});
