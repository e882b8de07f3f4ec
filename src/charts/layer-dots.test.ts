import { expect, test } from 'vitest';
import { formatPower, formatTick } from './format';
import { drawLayerDots, type LayerDotsData } from './layer-dots';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 260, height: 150 };

function dots(more: Partial<LayerDotsData> = {}) {
  const recording = new RecordingContext();
  const data: LayerDotsData = {
    rows: [{ label: 'layer 1', values: [1e-3, 1e-1] }],
    xScale: 'log',
    domain: [1e-4, 1],
    format: formatPower,
    ...more,
  };
  drawLayerDots(recording.context, data, SIZE, theme);
  const arcs = (kind: 'stroke' | 'fill', color: string) =>
    recording
      .of(kind)
      .filter((item) => item.color === color)
      .flatMap(({ path }) => path.filter(([part]) => part === 'A'));
  const gridLines = recording.of('fillRect').filter(({ color }) => color === theme.hairline);
  const grid = gridLines.map(({ numbers }) => numbers[0]! + numbers[2]! / 2);
  return {
    recording,
    rings: arcs('stroke', theme.arms[0]!),
    discs: arcs('fill', theme.arms[1]!),
    grid,
  };
}

test('A is a ring and B a disc, each at the line of its decade', () => {
  const { rings, discs, grid } = dots();
  expect(grid).toHaveLength(5);
  expect(rings).toHaveLength(1);
  expect(discs).toHaveLength(1);
  expect(Math.abs(rings[0]![1]! - grid[1]!)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(discs[0]![1]! - grid[3]!)).toBeLessThanOrEqual(0.5);
  expect(rings[0]![2]).toBe(discs[0]![2]);
});

test('the first row is at the top', () => {
  const { recording } = dots({
    rows: [
      { label: 'layer 2', values: [1e-2, NaN] },
      { label: 'layer 1', values: [1e-2, NaN] },
    ],
  });
  expect(recording.text('layer 2').numbers[1]).toBeLessThan(recording.text('layer 1').numbers[1]!);
});

test('ticks are powers of ten with superscripts', () => {
  expect(dots().recording.texts).toEqual(
    expect.arrayContaining(['10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '10⁰']),
  );
});

test('values beyond the axis, and 0 on a log axis, become arrows at its ends', () => {
  const { recording, rings, discs, grid } = dots({ rows: [{ label: 'layer 1', values: [0, 30] }] });
  expect(rings).toEqual([]);
  expect(discs).toEqual([]);
  const hollow = recording.of('stroke').find(({ color }) => color === theme.arms[0]!);
  const filled = recording.of('fill').find(({ color }) => color === theme.arms[1]!);
  expect(hollow!.path[0]![1]).toBeLessThan(grid[0]!);
  expect(filled!.path[0]![1]).toBeGreaterThan(grid[4]!);
});

test('NaN and infinities are left out', () => {
  const { recording } = dots({ rows: [{ label: 'layer 1', values: [NaN, Infinity] }] });
  expect(recording.of('stroke')).toEqual([]);
  expect(recording.of('fill')).toEqual([]);
});

test('the target is a line with its label', () => {
  const { recording, grid } = dots({ target: 1e-2 });
  const line = recording.of('fillRect').find(({ color }) => color === theme.ink);
  expect(Math.abs(line!.numbers[0]! + 0.5 - grid[2]!)).toBeLessThanOrEqual(0.5);
  expect(recording.texts.filter((text) => text === '10⁻²')).toHaveLength(2);
});

test('a linear axis has plain ticks', () => {
  const { recording } = dots({ xScale: 'linear', domain: [-1, 1], format: formatTick });
  expect(recording.texts).toContain('−1');
});

test('each of four arms has a mark of its own', () => {
  const { recording } = dots({ rows: [{ label: 'layer 1', values: [1e-3, 1e-3, 1e-3, 1e-3] }] });
  const marks = [...recording.of('stroke'), ...recording.of('fill')].map(
    ({ kind, color, path }) => `${kind} ${color} ${path[0]![0]}`,
  );
  expect(new Set(marks).size).toBe(4);
  expect(new Set(marks.map((mark) => mark.replace(/#\w+ /, ''))).size).toBe(4);
});
