import { describe, expect, it } from 'vitest';
import { parseHex } from './color';
import { heatColor } from './heat-color';
import { drawHeatMap } from './heat-map';
import type { HeatMapArm, HeatMapData } from './heat-map-data';
import { cellAt, layOutHeatMap } from './heat-map-layout';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

const SIDE = 8;
const WIDE = { width: 1000, height: 560 };
const NARROW = { width: 360, height: 900 };
const DARK = { ...theme, ground: '#15171a', zone: '#202327', ink: '#ecebe6' };

function arm(more: Partial<HeatMapArm> = {}): HeatMapArm {
  return {
    title: 'title',
    values: new Float64Array(SIDE * SIDE).fill(NaN),
    diverged: new Uint8Array(SIDE * SIDE),
    present: { x: 1, y: 0.1 },
    ...more,
  };
}

const WORDS = {
  x: 'scale',
  y: 'rate',
  worst: 'bad',
  best: 'good',
  diverged: 'div',
  present: 'now',
};

function draw(more: Partial<HeatMapData> = {}, size = WIDE, on = theme) {
  const data: HeatMapData = {
    side: SIDE,
    arms: [arm(), arm()],
    x: [0.01, 10],
    y: [1e-4, 10],
    domain: [0.5, 1],
    chosen: null,
    words: WORDS,
    ...more,
  };
  const recording = new RecordingContext();
  drawHeatMap(recording.context, data, size, on);
  return { recording, layout: layOutHeatMap(SIDE, data.arms.length, size, on) };
}

const area = (numbers: readonly number[]) => (numbers[2] ?? 0) * (numbers[3] ?? 0);

describe('a heat map', () => {
  it('fills as much of both plots as is known, in the colours of the values', () => {
    const values = new Float64Array(SIDE * SIDE).fill(NaN);
    // The lower half is bad, one cell in the upper left corner is perfect.
    values.fill(0.5, 0, (SIDE * SIDE) / 2);
    values[SIDE * (SIDE - 1)] = 1;
    const { recording, layout } = draw({ arms: [arm({ values }), arm()] });
    const color = heatColor(theme, [0.5, 1]);
    const a = layout.plots[0]!;
    const inA = recording
      .of('fillRect')
      .filter(({ numbers: [x = 0, y = 0] }) => x >= a.left && x < a.right && y < a.bottom);
    const whole = (a.right - a.left) * (a.bottom - a.top);
    const filled = (shade: string) =>
      inA
        .filter((item) => item.color === shade)
        .reduce((sum, { numbers }) => sum + area(numbers), 0);
    expect(filled(color(0.5)) / whole).toBeCloseTo(0.5, 2);
    expect(filled(color(1)) / whole).toBeCloseTo(1 / 64, 2);
    const perfect = inA.find((item) => item.color === color(1));
    expect(perfect!.numbers.slice(0, 2)).toEqual([a.left, a.top]);
  });

  it('tells what diverged by lines, not by colour alone', () => {
    const values = new Float64Array(SIDE * SIDE).fill(0.7);
    const diverged = new Uint8Array(SIDE * SIDE);
    diverged[9] = 1;
    const lines = (data: Partial<HeatMapData>) =>
      draw(data)
        .recording.of('stroke')
        .filter(({ alpha }) => alpha < 1)
        .map(({ path }) => path.length);
    expect(lines({ arms: [arm({ values, diverged }), arm({ values })] })).toEqual([6, 0, 12]);
  });

  it('marks the present experiment by a hollow ring at its values, in the middle of a cell', () => {
    const { recording, layout } = draw({
      arms: [arm({ present: { x: 0.01, y: 10 } }), arm()],
    });
    const ring = recording.of('stroke').find(({ path }) => path[0]?.[0] === 'A');
    const a = layout.plots[0]!;
    expect(ring!.path[0]!.slice(1, 3)).toEqual([a.left + layout.cell / 2, a.top + layout.cell / 2]);
    expect(recording.of('fill')).toEqual([]);
  });

  it('frames the cell that is read, in both plots', () => {
    const { recording, layout } = draw({ chosen: 3 + 2 * SIDE });
    for (const plot of layout.plots) {
      const x = plot.left + 3.5 * layout.cell;
      const y = plot.bottom - 2.5 * layout.cell;
      const around = recording.of('strokeRect').filter(({ numbers, color }) => {
        const [left = 0, top = 0, width = 0, height = 0] = numbers;
        const near = width < 2 * layout.cell && color === theme.ink;
        return near && left < x && x < left + width && top < y && y < top + height;
      });
      expect(around).toHaveLength(1);
    }
  });

  it('labels its axes and colours directly, with finite numbers only, in any size', () => {
    for (const size of [WIDE, NARROW, { width: 40, height: 30 }]) {
      const { recording } = draw({}, size);
      expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
      expect(recording.savesOpen).toBe(0);
    }
    const { texts } = draw().recording;
    expect(texts).toEqual(
      expect.arrayContaining(['0.01', '0.1', '1', '10', '0.0001', ...Object.values(WORDS)]),
    );
  });

  it('stays inside, stacked where it is narrow', () => {
    for (const size of [WIDE, NARROW]) {
      const { recording, layout } = draw({}, size);
      expect(layout.stacked).toBe(size === NARROW);
      for (const { left, right, top, bottom } of layout.plots) {
        expect(left).toBeGreaterThan(0);
        expect(top).toBeGreaterThan(0);
        expect(right).toBeLessThanOrEqual(size.width);
        expect(bottom).toBeLessThan(size.height);
        expect(right - left).toBe(bottom - top);
      }
      for (const { numbers } of recording.of('fillText')) {
        expect(numbers[1]).toBeLessThan(size.height);
      }
    }
  });
});

describe('the colours', () => {
  const luminance = (color: string) => {
    const [red, green, blue] = parseHex(color).map((channel) => (channel / 255) ** 2.2);
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };

  it('go further from the ground with every better value, in both themes', () => {
    for (const on of [theme, DARK]) {
      const color = heatColor(on, [0.5, 1]);
      const steps = Array.from({ length: 51 }, (_, i) => luminance(color(0.5 + i / 100)));
      const distances = steps.map((value) => Math.abs(value - luminance(on.ground)));
      for (let i = 1; i < distances.length; i++) {
        expect(distances[i]).toBeGreaterThan(distances[i - 1]!);
      }
    }
  });

  it('end at the ends of the domain, also where less is better', () => {
    const color = heatColor(theme, [0.7, 0]);
    expect(color(5)).toBe(color(0.7));
    expect(color(Infinity)).toBe(color(0.7));
    expect(color(-1)).toBe(color(0));
    expect(color(0.1)).not.toBe(color(0.6));
  });
});

describe('a place on the map', () => {
  it.each([1, 2, 3])('is the cell that is drawn there, in each of %d plots', (arms) => {
    for (const size of [WIDE, NARROW]) {
      const layout = layOutHeatMap(SIDE, arms, size, theme);
      expect(layout.plots).toHaveLength(arms);
      for (const plot of layout.plots) {
        for (const cell of [0, 7, 20, 63]) {
          const x = plot.left + ((cell % SIDE) + 0.5) * layout.cell;
          const y = plot.bottom - (Math.floor(cell / SIDE) + 0.5) * layout.cell;
          expect(cellAt(layout, SIDE, x, y)).toBe(cell);
        }
        expect(cellAt(layout, SIDE, plot.left - 1, plot.top + 5)).toBeNull();
        expect(cellAt(layout, SIDE, plot.right - 0.01, plot.top + 0.01)).toBe(63);
      }
    }
  });
});
