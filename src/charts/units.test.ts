import { expect, test } from 'vitest';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';
import { drawUnits } from './units';

const SIZE = { width: 200, height: 140 };

function units(arm: number, values: number[], count: number) {
  const recording = new RecordingContext();
  const data = { data: values, stride: 1 };
  drawUnits(
    recording.context,
    {
      arm,
      gamma: { ...data, offset: 1 },
      beta: { ...data, offset: 1 + count },
      count,
      domainGamma: [0, 2],
      unitName: 'unit',
      domainBeta: [-2, 2],
    },
    SIZE,
    theme,
  );
  const guides = recording
    .of('fillRect')
    .filter(({ color }) => color === theme.muted)
    .map(({ numbers }) => numbers[1]! + numbers[3]! / 2);
  return { recording, guides };
}

test('γ = 1 and β = 0 stand on their guides, one dot per unit', () => {
  const { recording, guides } = units(1, [99, 1, 1, 1, 0, 0, 0], 3);
  const dots = recording.of('fill').flatMap(({ path }) => path);
  expect(dots).toHaveLength(6);
  expect(guides).toHaveLength(2);
  dots.forEach(([, , y], index) => {
    expect(Math.abs(y! - guides[index < 3 ? 0 : 1]!)).toBeLessThanOrEqual(0.5);
  });
  const [first, second, third] = dots.map(([, x]) => x!);
  expect(second! - first!).toBeCloseTo(third! - second!);
});

test('A has rings; values beyond the axis become arrows; NaN is left out', () => {
  const { recording } = units(0, [99, 1, 9, NaN, 0, -9, Infinity], 3);
  expect(recording.of('fill')).toEqual([]);
  const shapes = recording.of('stroke').map(({ path }) => path[0]![0]);
  expect(shapes).toEqual(['A', 'M', 'A', 'M']);
});
