import { expect, test } from 'vitest';
import { formatPower, formatTick } from './format';
import { drawLines, layOutLines, type LineSeries, type LinesData } from './lines';
import { CHARACTER, RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 300, height: 160 };

const column = (data: ArrayLike<number>) => ({ data, offset: 0, stride: 1 });

function series(values: number[], more: Partial<LineSeries> = {}): LineSeries {
  return { arm: 1, label: '', column: column(values), ...more };
}

function draw(lines: LineSeries[], steps: number[], more: Partial<LinesData> = {}) {
  const data: LinesData = {
    series: lines,
    steps: column(steps),
    length: steps.length,
    lastStep: steps.at(-1) ?? 0,
    yScale: 'linear',
    yDomain: null,
    yFormat: more.yScale === 'log' ? formatPower : formatTick,
    marks: { events: [], cursor: null },
    ...more,
  };
  const recording = new RecordingContext();
  drawLines(recording.context, data, SIZE, theme);
  return { recording, layout: layOutLines(recording.context, data, SIZE, theme) };
}

test('points stand at their step and value', () => {
  const { recording, layout } = draw([series([0, 4, 2])], [0, 50, 100], { yDomain: [0, 4] });
  const { plot } = layout;
  const middle = (plot.left + plot.right) / 2;
  expect(recording.of('stroke')[0]!.path).toEqual([
    ['M', plot.left, plot.bottom],
    ['L', middle, plot.top],
    ['L', plot.right, (plot.top + plot.bottom) / 2],
  ]);
});

test('A is dashed over a faint whole line, B is whole', () => {
  const { recording } = draw([series([1, 2], { arm: 0 }), series([1, 2])], [0, 9]);
  const [ghost, dashes, solid] = recording.of('stroke');
  expect(ghost!.color).toBe(theme.arms[0]!);
  expect(ghost!.alpha).toBeLessThan(0.5);
  expect(dashes).toMatchObject({ color: theme.arms[0]!, alpha: 1, clips: 2 });
  expect(solid).toMatchObject({ color: theme.arms[1]!, alpha: 1, clips: 1 });
});

test('what belongs to no arm is ink', () => {
  const { recording } = draw([series([1, 2], { arm: null })], [0, 9]);
  expect(recording.of('stroke')[0]!.color).toBe(theme.ink);
});

test('the axis grows from 0 to a round number above the data, NaN and infinity apart', () => {
  const { layout } = draw([series([0.3, NaN, Infinity, 0.74])], [0, 1, 2, 3]);
  expect(layout.ticks.at(0)).toBe(0);
  expect(layout.y(0)).toBe(layout.plot.bottom);
  expect(layout.y(0.8)).toBeCloseTo(layout.plot.top);
});

test('rows that are not valid change neither line nor axis', () => {
  const { recording, layout } = draw(
    [series([1, 900, 1], { valid: (index) => index !== 1 })],
    [0, 1, 2],
  );
  expect(recording.of('stroke')[0]!.path).toHaveLength(2);
  expect(layout.ticks.at(-1)).toBeLessThan(2);
});

test('a series may have rows of its own', () => {
  const { recording, layout } = draw(
    [series([1, 1], { steps: column([40, 80]), length: 2 })],
    [0, 100],
  );
  const xs = recording.of('stroke')[0]!.path.map(([, x]) => x);
  expect(xs).toEqual([layout.x(40), layout.x(80)]);
});

test('a log axis has decades with superscripts', () => {
  const { recording, layout } = draw([series([2e-4, 0.5])], [0, 9], { yScale: 'log' });
  expect(layout.ticks).toEqual([1e-4, 1e-3, 1e-2, 1e-1, 1]);
  for (const text of ['10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '10⁰']) recording.text(text);
  expect(recording.texts).not.toContain('0.0001');
});

test('0 on a log axis lies at the rim below the lowest decade and is labelled', () => {
  const { recording, layout } = draw([series([1e-3, 0, 1e-2])], [0, 50, 100], { yScale: 'log' });
  const { plot, y } = layout;
  expect(recording.of('stroke')[0]!.path[1]?.[2]).toBe(plot.bottom);
  expect(y(1e-3)).toBeLessThan(plot.bottom - theme.fontSize);
  const zeros = recording.of('fillText').filter(({ text }) => text === '0');
  expect(zeros.some(({ numbers }) => numbers[1] === plot.bottom)).toBe(true);
});

test('negative numbers and NaN on a log axis break the line', () => {
  const { recording } = draw([series([1, 2, -3, 4, NaN, 5])], [0, 1, 2, 3, 4, 5], {
    yScale: 'log',
  });
  expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
  const parts = recording.of('stroke')[0]!.path.filter(([part]) => part === 'M');
  expect(parts.length).toBeGreaterThanOrEqual(3);
});

test('names stand at the ends of their lines, apart from each other and inside the canvas', () => {
  const ends = [1, 1.01, 1.02, 0.5, 1.03, 0.99, 0.02];
  const lines = ends.map((end, index) => series([1, end], { label: `name ${index}` }));
  const { recording } = draw(lines, [0, 9]);
  const names = recording.of('fillText').filter(({ text }) => text.startsWith('name'));
  expect(names).toHaveLength(ends.length);
  const heights = names.map(({ numbers }) => numbers[1]!).sort((one, other) => one - other);
  heights.forEach((height, index) => {
    expect(height).toBeGreaterThanOrEqual(0.6 * theme.fontSize);
    expect(height).toBeLessThanOrEqual(SIZE.height - 0.6 * theme.fontSize);
    if (index > 0) expect(height - heights[index - 1]!).toBeGreaterThanOrEqual(theme.fontSize);
  });
  for (const { text, numbers } of names) {
    expect(numbers[0]! + CHARACTER * theme.fontSize * text.length).toBeLessThanOrEqual(SIZE.width);
  }
});

test('a name too long for the chart is shortened', () => {
  const { recording } = draw([series([1, 1], { label: 'x'.repeat(200) })], [0, 9]);
  const name = recording.of('fillText').find(({ text }) => text.endsWith('…'))!;
  const width = CHARACTER * theme.fontSize * name.text.length;
  expect(name.numbers[0]! + width).toBeLessThanOrEqual(SIZE.width);
});

test('a spike among thousands of points is drawn', () => {
  const values = Array.from({ length: 6000 }, () => 1);
  values[4321] = 40;
  const { recording, layout } = draw([series(values)], Array.from(values.keys()));
  const { path } = recording.of('stroke')[0]!;
  expect(Math.min(...path.map((part) => part[2] ?? NaN))).toBeCloseTo(layout.y(40));
  expect(path.length).toBeLessThan(1300);
});

test('an event is marked at its step', () => {
  const { recording, layout } = draw([series([1, 2])], [0, 100], {
    marks: { events: [40], cursor: null },
  });
  const mark = recording.of('fillRect').find(({ color }) => color === theme.muted)!;
  expect(Math.abs(mark.numbers[0]! + mark.numbers[2]! / 2 - layout.x(40))).toBeLessThanOrEqual(0.5);
});

test('without data there are axes only', () => {
  for (const yScale of ['linear', 'log'] as const) {
    const { recording } = draw([series([], { label: 'A' })], [], { yScale });
    expect(recording.texts).not.toContain('A');
    expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
    expect(recording.texts).toContain(yScale === 'log' ? '10⁰' : '1');
  }
});

test('a log step axis gives each decade the same room, and begins at step 10', () => {
  const { recording, layout } = draw([series([0, 1, 2, 4])], [0, 10, 100, 1000], {
    xScale: 'log',
    yDomain: [0, 4],
    marks: { events: [5, 100], cursor: null },
  });
  const { plot, x } = layout;
  const xs = recording.of('stroke')[0]!.path.map(([, at]) => at);
  expect(xs).toEqual([plot.left, (plot.left + plot.right) / 2, plot.right]);
  expect(x.invert(plot.left)).toBeCloseTo(10);
  const texts = recording.of('fillText').map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['10', '100', '1,000']));
  // The event at step 5 has no place; the other is a rule and its foot.
  const ruled = recording.of('fillRect').filter(({ color }) => color === theme.ink);
  expect(ruled).toHaveLength(1);
});

test('a log step axis of a short run begins at step 1', () => {
  const { layout } = draw([series([1, 2])], [0, 10], { xScale: 'log' });
  expect(layout.x.domain).toEqual([1, 10]);
});

test('a line that has left the axis is named at the rim, without a stroke beyond it', () => {
  const { recording, layout } = draw([series([1, 9], { label: 'B' })], [0, 9], { yDomain: [0, 2] });
  const name = recording.of('fillText').find(({ text }) => text === 'B');
  expect(name?.numbers[1]).toBe(layout.plot.top);
  expect(recording.of('stroke')).toHaveLength(1);
});

test('what was changed is written at its line where it fits before the next', () => {
  const labels = [['learning rate'], ['normalization A'], ['batch']];
  const marks = { events: [20, 24, 90], labels, cursor: null };
  const { recording, layout } = draw([series([0, 1])], [0, 100], { marks });
  const written = recording.of('fillText');
  const at = (text: string) => written.find((call) => call.text === text)?.numbers[0];
  // Between steps 20 and 24 there is no room for a word.
  expect(at('learning rate')).toBeUndefined();
  expect(at('normalization A')).toBeGreaterThan(layout.x(24));
  expect(at('normalization A')! + 'normalization A'.length * CHARACTER).toBeLessThan(layout.x(90));
  expect(written.some(({ text }) => text === 'batch')).toBe(false);
});
