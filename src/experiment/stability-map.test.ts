import { describe, expect, it } from 'vitest';
import { armSpecification } from './arm-specification';
import { readLink, writeLink } from './link';
import { MAP_SIDES } from './map-size';
import { cellExperiment, mapAxis, RATE_RANGE, SCALE_RANGE } from './stability-map';

const AXES = MAP_SIDES.flatMap((side) =>
  [SCALE_RANGE, RATE_RANGE].map((range) => [Number(side), range] as const),
);

describe.each(AXES)('an axis of %i cells over %o', (side, range) => {
  const values = mapAxis(range, side);

  it('goes from end to end in equal ratios, but for its three digits', () => {
    expect([values[0], values.at(-1), values.length]).toEqual([range.min, range.max, side]);
    const ratio = (range.max / range.min) ** (1 / (side - 1));
    for (let i = 1; i < side; i++) {
      expect(values[i]! / values[i - 1]! / ratio).toBeGreaterThan(0.99);
      expect(values[i]! / values[i - 1]! / ratio).toBeLessThan(1.01);
    }
  });

  it('is far enough from where rounding would turn for every browser to round alike', () => {
    values.forEach((_, i) => {
      const exact = range.min * (range.max / range.min) ** (i / (side - 1));
      const digits = exact / 10 ** (Math.floor(Math.log10(exact) + 1e-9) - 2);
      expect(Math.abs((digits % 1) - 0.5)).toBeGreaterThan(1e-6);
    });
  });
});

describe('the experiment of a cell', () => {
  const { experiment } = readLink(
    'v=1&depth=2&a.lr=0.1&b.scale=3&ev=5:lr=2,6:a.norm=batch,7:b.lr=1,8:batch=16',
  );
  const cell = cellExperiment(experiment, 0.316, 4.11);

  it('starts both networks at the scale of the cell and trains them at its rate throughout', () => {
    for (const arm of ['a', 'b'] as const) {
      const { initialization, settings, changes } = armSpecification(cell, arm);
      expect(initialization.scale).toBe(0.316);
      expect(
        [settings, ...changes.map((change) => change.settings)].map((s) => s.learningRate),
      ).toEqual(Array.from({ length: 1 + changes.length }, () => 4.11));
    }
  });

  it('keeps the other changes on the way, and all other settings', () => {
    expect(writeLink({ experiment: cell })).toBe(
      'v=1&depth=2&scale=0.316&lr=4.11&ev=6:a.norm=batch,8:batch=16',
    );
  });
});
