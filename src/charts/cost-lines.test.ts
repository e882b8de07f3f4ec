import { expect, test } from 'vitest';
import { type CostLinesData, drawCostLines } from './cost-lines';
import { formatPower } from './format';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 400, height: 300 };
const cost = (size: number, median: number) => ({
  size,
  median,
  low: median / 2,
  high: median * 2,
});

function draw(more: Partial<CostLinesData>) {
  const recording = new RecordingContext();
  drawCostLines(
    recording.context,
    {
      series: [],
      guides: [],
      sizes: [2, 4, 8],
      names: { x: 'd', y: 'ms' },
      yFormat: formatPower,
      ...more,
    },
    SIZE,
    theme,
  );
  return recording;
}

test('a cost that grows by the same factor is a straight line, beside its guide', () => {
  const costs = [2, 4, 8].map((size) => cost(size, size ** 3));
  const recording = draw({
    series: [{ arm: null, label: 'root', costs }],
    guides: [{ power: 3, label: 'd³', size: 2, cost: 8 }],
  });
  const [guide, line] = recording.of('stroke');
  const points = line!.path.map(([, x, y]) => [x!, y!] as const);
  expect(points).toHaveLength(3);
  const [first, middle, last] = points;
  expect(middle![0] - first![0]).toBeCloseTo(last![0] - middle![0], 6);
  expect(middle![1] - first![1]).toBeCloseTo(last![1] - middle![1], 6);
  expect(last![1]).toBeLessThan(first![1]);
  expect(guide!.dash).not.toEqual([]);
  expect(guide!.path.at(0)).toEqual(['M', ...first!]);
  expect(guide!.path.at(-1)?.[2]).toBeCloseTo(last![1], 6);
});

test('the spread is a bar through the mark, and equal factors are equal heights', () => {
  const recording = draw({ series: [{ arm: 1, label: '', costs: [cost(4, 10)] }] });
  const [, bar] = recording.of('stroke');
  const heights = bar!.path.slice(0, 2).map(([, , y]) => y!);
  const dot = recording.of('fill').find(({ path }) => path[0]?.[0] === 'A')!;
  expect((heights[0]! + heights[1]!) / 2).toBeCloseTo(dot.path[0]![2]!, 6);
  expect(heights[0]!).toBeGreaterThan(heights[1]! + 20);
});

test('names stand at the ends of their lines and keep apart', () => {
  const recording = draw({
    series: ['one', 'other'].map((label, arm) => ({ arm, label, costs: [cost(8, 5)] })),
  });
  const names = recording.of('fillText').filter(({ text }) => ['one', 'other'].includes(text));
  expect(names).toHaveLength(2);
  expect(names[0]!.color).toBe(theme.arms[0]!);
  expect(Math.abs(names[0]!.numbers[1]! - names[1]!.numbers[1]!)).toBeGreaterThanOrEqual(
    theme.fontSize,
  );
});

test('every size has its place before anything is measured', () => {
  const sizes = draw({}).of('fillText');
  expect(sizes.map(({ text }) => text)).toEqual(expect.arrayContaining(['2', '4', '8', 'd']));
});
