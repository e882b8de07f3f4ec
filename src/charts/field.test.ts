import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFieldPainter, layOutField, type FieldData } from './field';
import { FakeSurface, RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIZE = { width: 202, height: 302 };
const SIDE = 40;

beforeEach(() => vi.stubGlobal('OffscreenCanvas', FakeSurface));
afterEach(() => vi.unstubAllGlobals());

/** P(class 1) from 0 to 1 at the middle of each cell of [−1.25, 1.25]². */
function field(of: (x: number, y: number) => number, more: Partial<FieldData> = {}) {
  const middle = (cell: number) => ((2 * cell + 1) / SIDE - 1) * 1.25;
  const values = Uint8Array.from(
    { length: SIDE * SIDE },
    (_, index) => 255 * of(middle(index % SIDE), middle(Math.floor(index / SIDE))),
  );
  const data: FieldData = {
    arm: 1,
    field: values,
    side: SIDE,
    extent: 1.25,
    points: { x: Float32Array.of(0.5, 1, -0.5, -1), y: Uint8Array.of(1, 0), count: 2 },
    ...more,
  };
  const recording = new RecordingContext();
  createFieldPainter()(recording.context, data, SIZE, theme);
  const boundary = recording.of('stroke').find(({ color }) => color === theme.ink)!;
  return { recording, boundary, layout: layOutField(data, SIZE, theme) };
}

test('the plane keeps its proportions and stands in the middle', () => {
  const { plot, x, y } = field(() => 0).layout;
  expect(plot.right - plot.left).toBe(plot.bottom - plot.top);
  expect(x(0)).toBeCloseTo(SIZE.width / 2);
  expect(y(0)).toBeCloseTo(SIZE.height / 2);
});

test('row 0 is at the bottom and class 1 has the tint', () => {
  const { image } = field((_, y) => (y < 0 ? 1 : 0)).recording.of('drawImage')[0]!;
  expect(image!.alpha(20, SIDE - 1)).toBeGreaterThan(50);
  expect(image!.alpha(20, 0)).toBe(0);
});

test('the boundary is where the probability is a half', () => {
  // A radial step of width about one cell around r = 0.7.
  const { boundary, layout } = field((x, y) =>
    Math.min(1, Math.max(0, 0.5 + 8 * (0.7 - Math.hypot(x, y)))),
  );
  expect(boundary.path.length).toBeGreaterThan(40);
  for (const [part, px = NaN, py = NaN] of boundary.path) {
    if (part === 'Z') continue;
    const radius = Math.hypot(layout.x.invert(px), layout.y.invert(py));
    expect(Math.abs(radius - 0.7)).toBeLessThan(0.02);
  }
});

test('where the boundary leaves the plane nothing runs along the edge', () => {
  const { boundary, layout } = field((x) => Math.min(1, Math.max(0, 0.5 + 4 * x)));
  const { plot, x } = layout;
  const seen = boundary.path.filter(
    ([, px = NaN, py = NaN]) =>
      px >= plot.left && px <= plot.right && py >= plot.top && py <= plot.bottom,
  );
  expect(seen.length).toBeGreaterThan(20);
  for (const [, px = NaN] of seen) expect(Math.abs(px - x(0))).toBeLessThan(1);
  expect(boundary.clips).toBe(1);
});

test('classes are told apart by mark: discs for 1, crosses for 0', () => {
  const { recording, layout } = field(() => 0);
  const discs = recording.of('fill')[0]!.path.filter(([part]) => part === 'A');
  expect(discs.map(([, x, y]) => [x, y])).toEqual([[layout.x(0.5), layout.y(1)]]);
  const crosses = recording.of('stroke').find(({ color }) => color === theme.muted)!;
  expect(crosses.path).toHaveLength(4);
  const centre = crosses.path.reduce((sum, [, x = NaN]) => sum + x / 4, 0);
  expect(centre).toBeCloseTo(layout.x(-0.5));
});

test('the boundary of A is dashed, of B solid', () => {
  const half = (x: number) => (x < 0 ? 1 : 0);
  expect(field(half, { arm: 0 }).boundary.dash.length).toBeGreaterThan(0);
  expect(field(half, { arm: 1 }).boundary.dash).toEqual([]);
});
