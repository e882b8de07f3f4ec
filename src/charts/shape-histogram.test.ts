import { expect, test } from 'vitest';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';
import { drawShapeHistogram } from './shape-histogram';

const SIZE = { width: 402, height: 200 };

function draw(values: readonly number[], arm = 1) {
  const recording = new RecordingContext();
  drawShapeHistogram(recording.context, { arm, values, domain: [-4, 4], bars: 8 }, SIZE, theme);
  return recording;
}

test('a bar is as high as its share of the values, and stands where they are', () => {
  const [bars] = draw([-3.5, -3.4, -3.2, 2.5]).of('fill');
  expect(bars!.path).toHaveLength(2);
  const [left, right] = bars!.path.map(([, ...numbers]) => numbers);
  expect(left![3]! / right![3]!).toBeCloseTo(3, 6);
  expect(left![0]!).toBeCloseTo(1.5, 0);
  expect(right![0]! - left![0]!).toBeCloseTo(6 * 50, 0);
});

test('the bell stands over the mean, and is as wide as the values', () => {
  const { path } = draw([-1, 1, -1, 1]).of('stroke')[0]!;
  const highest = path.reduce((best, point) => (point[2]! < best[2]! ? point : best));
  expect(highest[1]).toBeCloseTo(SIZE.width / 2, -1);
  const heightAt = (x: number) =>
    path.reduce((best, point) =>
      Math.abs(point[1]! - x) < Math.abs(best[1]! - x) ? point : best,
    )[2]!;
  const foot = SIZE.height - Math.ceil(1.7 * theme.fontSize);
  const ratio = (foot - heightAt(SIZE.width / 2 + 50)) / (foot - heightAt(SIZE.width / 2));
  expect(ratio).toBeCloseTo(Math.exp(-0.5), 1);
});

test('A is drawn hollow', () => {
  expect(draw([0], 0).of('fill')).toEqual([]);
});
