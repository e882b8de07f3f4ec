import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRibbonPainter } from './ribbon';
import { layOutRibbon, type RibbonData } from './ribbon-layout';
import { FakeSurface, RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 400, height: 140 };
const BINS = 256;

beforeEach(() => vi.stubGlobal('OffscreenCanvas', FakeSurface));
afterEach(() => vi.unstubAllGlobals());

/** Rows of [bin from −1 (below) to 256 (above), count] pairs, with nothing held around them. */
function ribbon(rows: [number, number][][], steps: number[], more: Partial<RibbonData> = {}) {
  const histogram: RibbonData['histogram'] = (index, into) => {
    const bins = (rows[index] ?? []).map(([bin]) => bin + 1);
    into.start = 2;
    into.first = Math.min(...bins, BINS + 2);
    into.length = Math.max(0, Math.max(...bins) + 1 - into.first);
    into.counts = new Uint16Array(into.length + 5).fill(9);
    into.counts.fill(0, 2, 2 + into.length);
    for (const [bin, count] of rows[index] ?? []) into.counts[2 + bin + 1 - into.first] = count;
  };
  const column = (values: number[]) => ({ data: values, offset: 0, stride: 1 });
  const data: RibbonData = {
    arm: 1,
    steps: column(steps),
    length: rows.length,
    histogram,
    bins: BINS,
    binLimit: 24,
    domain: [-6, 6],
    p15: column(steps.map(() => -1)),
    p50: column(steps.map(() => 0)),
    p85: column(steps.map(() => 1)),
    zones: [],
    lastStep: steps.at(-1) ?? 0,
    marks: { events: [], cursor: null },
    row: rows.length - 1,
    readRow: rows.length - 1,
    title: 'layer 1',
    note: '0% saturated',
    showTimeAxis: false,
    ...more,
  };
  const recording = new RecordingContext();
  createRibbonPainter()(recording.context, data, SIZE, theme);
  return { recording, data, layout: layOutRibbon(data, SIZE, theme) };
}

/** The bin that begins at this value (256 bins over [−24, 24]). */
const bin = (value: number) => Math.round((value + 24) / 0.1875);

test('counts are painted at their value and in the rows nearest by step', () => {
  const { recording, layout } = ribbon(
    [[[bin(0), 100]], [[bin(3), 100]], [[bin(-3), 100]]],
    [0, 10, 100],
  );
  const [drawn] = recording.of('drawImage');
  const image = drawn!.image!;
  expect(image.height).toBe(64);
  expect(image.width).toBe(layout.time.right - layout.time.left);
  const rowOf = (value: number) => 63 - (bin(value) - bin(-6));
  const columnOf = (step: number) => Math.floor(layout.x(step) - layout.time.left);
  // Half-way between the rows at 10 and 100 the nearest one changes.
  for (const [step, value] of [
    [2, 0],
    [8, 3],
    [53, 3],
    [57, -3],
    [99, -3],
  ] as const) {
    for (const other of [0, 3, -3]) {
      const alpha = image.alpha(columnOf(step), rowOf(other));
      if (other === value) expect(alpha, `step ${step} at ${other}`).toBeGreaterThan(200);
      else expect(alpha, `step ${step} at ${other}`).toBe(0);
    }
  }
  expect(drawn!.numbers).toEqual([
    layout.time.left,
    layout.y(6),
    layout.time.right - layout.time.left,
    layout.y(-6) - layout.y(6),
  ]);
});

test('the shade follows the square root of the share', () => {
  const even: [number, number][] = [[bin(-4), 9], [bin(4), 1], ...spread(990)];
  const image = ribbon([even], [0]).recording.of('drawImage')[0]!.image!;
  const alpha = (value: number) => image.alpha(0, 63 - (bin(value) - bin(-6)));
  expect(alpha(4)).toBeGreaterThan(0);
  expect(alpha(-4) / alpha(4)).toBeCloseTo(3, 0);

  function spread(total: number): [number, number][] {
    return Array.from({ length: 99 }, (_, index) => [index, total / 99]);
  }
});

test('nothing is painted after the last recorded row', () => {
  const { recording, layout } = ribbon([[[bin(0), 5]], [[bin(0), 5]]], [0, 50], { lastStep: 100 });
  const image = recording.of('drawImage')[0]!.image!;
  const row = 63 - (bin(0) - bin(-6));
  const middle = Math.floor(layout.x(50) - layout.time.left);
  expect(image.alpha(middle - 2, row)).toBeGreaterThan(0);
  expect(image.alpha(middle + 2, row)).toBe(0);
});

test('bins that the ends of the domain cut are stretched past it, not squeezed into it', () => {
  const { recording, layout } = ribbon([[[200, 5]]], [0], { binLimit: 1.5, domain: [0, 1] });
  const [drawn] = recording.of('drawImage');
  const [, top = NaN, , height = NaN] = drawn!.numbers;
  // 1 lies in bin 213 of 1.5/128 each: 86 bins from 0 to 1.0078.
  expect(drawn!.image!.height).toBe(86);
  expect(top).toBeCloseTo(layout.y(86 * (3 / 256)));
  expect(top + height).toBeCloseTo(layout.y(0));
  expect(drawn!.clips).toBe(1);
});

test('the histogram is of the row asked for, and its peak is as wide as its frame', () => {
  const { recording, layout } = ribbon(
    [
      [[bin(0), 4]],
      [
        [bin(3), 8],
        [bin(3) + 1, 2],
      ],
    ],
    [0, 9],
    {
      row: 1,
    },
  );
  const [shape] = recording.of('fill');
  expect(shape!.color).toBe(theme.arms[1]!);
  const points = shape!.path.flatMap(([, x = NaN, y = NaN]) => [[x, y]]);
  const { histogram, y } = layout;
  const width = histogram.right - histogram.left - 1;
  expect(points).toEqual([
    [histogram.left, y(3)],
    [histogram.left + width, y(3)],
    [histogram.left + width, y(3.1875)],
    [histogram.left + width / 4, y(3.1875)],
    [histogram.left + width / 4, y(3.375)],
    [histogram.left, y(3.375)],
  ]);
});

test('arm A has an outlined histogram and dashed percentiles, arm B neither', () => {
  const outline = (arm: number) => {
    const { recording } = ribbon([[[bin(0), 4]], [[bin(0), 4]]], [0, 9], { arm });
    const strokes = recording.of('stroke');
    return {
      fillAlpha: recording.of('fill')[0]!.alpha,
      outlined: strokes.some(({ color }) => color === theme.arms[arm]),
      dashed: strokes.filter(({ color }) => color === theme.ink).map(({ dash }) => dash.length > 0),
    };
  };
  expect(outline(0)).toEqual({ fillAlpha: 0.16, outlined: true, dashed: [true, true, true] });
  expect(outline(1)).toEqual({ fillAlpha: 0.85, outlined: false, dashed: [false, false, false] });
});

test('the median is the thickest line and stands at its value', () => {
  const { recording, layout } = ribbon([[[bin(0), 4]], [[bin(0), 4]]], [0, 9]);
  const lines = recording.of('stroke').filter(({ color }) => color === theme.ink);
  const thickest = lines.toSorted((one, other) => other.lineWidth - one.lineWidth)[0]!;
  expect(thickest.path.map(([, , y]) => y)).toEqual([layout.y(0), layout.y(0)]);
  expect(lines[0]!.path[0]).toEqual(['M', layout.time.left, layout.y(-1)]);
});

test('what lies beyond the axis is summed, overflow bins included, and told at the rim', () => {
  const { recording, layout } = ribbon(
    [
      [
        [bin(0), 70],
        [bin(6), 5],
        [bin(12), 5],
        [256, 2],
        [-1, 11],
        [bin(-6) - 1, 7],
      ],
    ],
    [0],
  );
  const [above, below] = [recording.text('12%'), recording.text('18%')];
  expect(above.numbers[1]).toBeLessThan(layout.y(0));
  expect(below.numbers[1]).toBeGreaterThan(layout.y(0));
});

test('the share beyond the axis is that of the row which is read', () => {
  const beyond = (share: number): [number, number][] => [
    [bin(0), 100 - share],
    [bin(9), share],
  ];
  const { recording } = ribbon([beyond(30), beyond(40)], [0, 1], { readRow: 0 });
  expect(recording.text('30%')).toBeDefined();
});

test('a share of a half percent or less is not told', () => {
  const { recording } = ribbon(
    [
      [
        [bin(0), 995],
        [256, 5],
      ],
    ],
    [0],
  );
  expect(recording.texts.filter((text) => text.endsWith('%'))).toEqual([]);
});

test('events and the cursor stand at their steps, those beyond the axis nowhere', () => {
  const { recording, layout } = ribbon([[[bin(0), 4]], [[bin(0), 4]]], [0, 100], {
    marks: { events: [25, 400, -1, NaN], cursor: 75 },
  });
  const { time, x } = layout;
  const rules = recording.of('fillRect').filter(({ numbers }) => numbers[3]! > 100);
  const middles = rules.map(({ numbers, color }) => ({
    color,
    x: numbers[0]! + numbers[2]! / 2,
  }));
  expect(middles).toHaveLength(3);
  expect(middles[0]!.color).toBe(theme.muted);
  expect(Math.abs(middles[0]!.x - x(25))).toBeLessThanOrEqual(0.5);
  expect(middles[2]!.color).toBe(theme.ink);
  expect(Math.abs(middles[2]!.x - x(75))).toBeLessThanOrEqual(0.5);
  expect(time.top).toBe(rules[0]!.numbers[1]);
});

test('zones are cut at the axis', () => {
  const { recording, layout } = ribbon([[[bin(0), 4]]], [0], {
    zones: [
      [3, 99],
      [-99, -7],
    ],
  });
  const zones = recording.of('fillRect').filter(({ color }) => color === theme.zone);
  expect(zones).toHaveLength(1);
  const [left, top, , height] = zones[0]!.numbers;
  expect([left, top]).toEqual([layout.plot.left, layout.plot.top]);
  expect(Math.abs(top! + height! - layout.y(3))).toBeLessThanOrEqual(0.5);
});

test('the ends of the value axis and the steps are labelled inside the canvas', () => {
  const { recording } = ribbon([[[bin(0), 4]]], [1200], { showTimeAxis: true });
  for (const text of ['6', '3', '0', '−3', '−6', '1,200']) recording.text(text);
  for (const { numbers } of recording.of('fillText')) {
    expect(numbers[0]).toBeGreaterThanOrEqual(0);
    expect(numbers[0]).toBeLessThanOrEqual(SIZE.width);
    expect(numbers[1]).toBeGreaterThanOrEqual(0.5 * theme.fontSize);
    expect(numbers[1]).toBeLessThanOrEqual(SIZE.height - 0.5 * theme.fontSize);
  }
});

test('without data there are axes only', () => {
  const { recording } = ribbon([], [], { row: -1 });
  expect(recording.of('drawImage')).toEqual([]);
  expect(recording.of('fill')).toEqual([]);
  recording.text('−6');
});

test('a diverged row draws no NaN and leaves no clip behind', () => {
  const nan = { data: [0, NaN], offset: 0, stride: 1 };
  const { recording } = ribbon([[[bin(0), 4]], []], [0, 9], { p15: nan, p50: nan, p85: nan });
  expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
  expect(recording.savesOpen).toBe(0);
});

test('a painter can be used again at another size', () => {
  const { data } = ribbon([[[bin(0), 4]]], [0]);
  const paint = createRibbonPainter();
  for (const width of [300, 420, 420]) {
    const recording = new RecordingContext();
    paint(recording.context, data, { width, height: 140 }, theme);
    const { time } = layOutRibbon(data, { width, height: 140 }, theme);
    expect(recording.of('drawImage')[0]!.image!.width).toBe(time.right - time.left);
  }
});

test('what an earlier frame painted is gone from the next', () => {
  const { data } = ribbon([[[bin(3), 4]]], [0]);
  const later = ribbon([[[bin(-3), 4]]], [0]).data;
  const paint = createRibbonPainter();
  const recording = new RecordingContext();
  paint(recording.context, data, SIZE, theme);
  paint(recording.context, later, SIZE, theme);
  const image = recording.of('drawImage')[0]!.image!;
  expect(image.alpha(0, 63 - (bin(3) - bin(-6)))).toBe(0);
  expect(image.alpha(0, 63 - (bin(-3) - bin(-6)))).toBeGreaterThan(0);
});
