import { expect, test } from 'vitest';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';
import { drawUnitPairs, type UnitPairs } from './unit-pairs';

const SIZE = { width: 300, height: 200 };
const column = (data: number[]) => ({ data, offset: 0, stride: 1 });

function draw(arm: number, values: number[], references: number[], scale: UnitPairs['scale']) {
  const recording = new RecordingContext();
  const strip = { name: 'μ', values: column(values), references: column(references), scale };
  const data = { arm, count: values.length, strips: [strip], unitName: 'unit' };
  drawUnitPairs(recording.context, data, SIZE, theme);
  const rules = recording
    .of('fillRect')
    .filter(({ color }) => color === theme.ink)
    .map(({ numbers: [x, y, width, height] }) => [x! + width! / 2, y! + height! / 2]);
  const dots = recording.of('fill').flatMap(({ path }) => path);
  const labels = recording.of('fillText').map(({ text }) => text);
  return { recording, rules, dots, labels };
}

test('a value that is equal to its reference lies on it, the others above or below', () => {
  const { rules, dots } = draw(1, [0.5, 0.9, -0.5], [0.5, 0.1, 0.5], 'linear');
  expect(rules).toHaveLength(3);
  expect(dots).toHaveLength(3);
  const heights = dots.map(([, , y], unit) => y! - rules[unit]![1]!);
  expect(heights[0]).toBeCloseTo(0);
  expect(heights[1]).toBeLessThan(-20);
  expect(heights[2]).toBeGreaterThan(20);
  dots.forEach(([, x], unit) => expect(x).toBeCloseTo(rules[unit]![0]!));
});

test('the axis of means is symmetric and ends at a round number above the data', () => {
  expect(draw(1, [0.3, -1.1], [0, 0], 'linear').labels).toEqual(
    expect.arrayContaining(['−2', '0', '2']),
  );
  expect(draw(1, [0.04], [0.01], 'linear').labels).toEqual(
    expect.arrayContaining(['−0.05', '0.05']),
  );
});

test('on the axis of variances equal ratios are equal distances, and 0 is an arrow at the rim', () => {
  const { dots } = draw(1, [1, 0.1, 0.01], [1, 1, 1], 'log');
  const [one, tenth, hundredth] = dots.map(([, , y]) => y!);
  expect(tenth! - one!).toBeCloseTo(hundredth! - tenth!);
  const { recording } = draw(0, [0, 1], [1, 1], 'log');
  const shapes = recording.of('stroke').map(({ path }) => path[0]![0]);
  expect(shapes).toEqual(['M', 'A']);
});

test('what is not known is left out', () => {
  const { rules, dots } = draw(1, [NaN, 1], [1, NaN], 'linear');
  expect(rules).toHaveLength(1);
  expect(dots).toHaveLength(1);
});
