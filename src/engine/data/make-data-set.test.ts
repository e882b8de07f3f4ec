import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSpecification } from '../specification';
import { EXTENT, type Examples } from './data-set';
import { makeDataSet } from './make-data-set';
import { POINT_SET_NAMES } from './names';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const counts = fc.integer({ min: 0, max: 300 });
const noises = fc.double({ min: 0, max: 1, noNaN: true });

function specify(part: Partial<DataSpecification>): DataSpecification {
  return { name: 'circles', noise: 0, ink: 'binary', train: 200, test: 200, ...part };
}

function points(examples: Examples): [x: number, y: number, label: number][] {
  return Array.from({ length: examples.count }, (_, i) => [
    examples.x[2 * i]!,
    examples.x[2 * i + 1]!,
    examples.y[i]!,
  ]);
}

describe.each(POINT_SET_NAMES)('%s', (name) => {
  it('is balanced, has two features and as many points as asked for', () => {
    fc.assert(
      fc.property(seeds, counts, counts, noises, (seed, train, test, noise) => {
        const data = makeDataSet(specify({ name, noise, train, test }), seed);
        expect(data.classes).toBe(2);
        for (const [examples, count] of [
          [data.train, train],
          [data.test, test],
        ] as const) {
          expect(examples.count).toBe(count);
          expect(examples.features).toBe(2);
          expect(examples.x.length).toBe(2 * count);
          expect(examples.y.length).toBe(count);
          expect(examples.x.every(Number.isFinite)).toBe(true);
          const ones = examples.y.reduce((sum, label) => sum + label, 0);
          expect(ones).toBe(Math.floor(count / 2));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lies inside the plane without noise, and fills a good part of it', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { train } = makeDataSet(specify({ name, train: 500 }), seed);
      const size = Array.from(train.x, Math.abs);
      expect(Math.max(...size)).toBeLessThanOrEqual(EXTENT);
      expect(Math.max(...size)).toBeGreaterThan(0.6 * EXTENT);
      const mean = Array.from(train.x).reduce((sum, x) => sum + x, 0) / train.x.length;
      expect(Math.abs(mean)).toBeLessThan(0.12);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const data = specify({ name, noise: 0.1 });
    expect(makeDataSet(data, 7)).toEqual(makeDataSet(data, 7));
    expect(makeDataSet(data, 7).train.x).not.toEqual(makeDataSet(data, 8).train.x);
  });

  it('draws other points for the test set than for the training set', () => {
    const { train, test } = makeDataSet(specify({ name }), 1);
    const seen = new Set(points(train).map(String));
    expect(points(test).some((point) => seen.has(String(point)))).toBe(false);
  });

  it('keeps the one set, and the first points of the other, when its size changes', () => {
    const small = makeDataSet(specify({ name, noise: 0.2, ink: 'binary', train: 30 }), 3);
    const large = makeDataSet(specify({ name, noise: 0.2, ink: 'binary', train: 200 }), 3);
    expect(large.test).toEqual(small.test);
    expect(large.train.x.slice(0, 60)).toEqual(small.train.x);
  });

  it('moves the same points by Gaussian noise of the given standard deviation', () => {
    const count = 4000;
    const clean = makeDataSet(specify({ name, train: count }), 5).train;
    const noisy = makeDataSet(specify({ name, train: count, noise: 0.3 }), 5).train;
    expect(noisy.y).toEqual(clean.y);
    let sum = 0;
    let squares = 0;
    clean.x.forEach((x, i) => {
      const moved = noisy.x[i]! - x;
      sum += moved;
      squares += moved * moved;
    });
    expect(Math.abs(sum / clean.x.length)).toBeLessThan(0.015);
    expect(Math.sqrt(squares / clean.x.length)).toBeCloseTo(0.3, 1);
  });
});

describe('without noise', () => {
  it('circles are parted exactly by r = √½, uniform in the disc', () => {
    const all = points(makeDataSet(specify({ train: 20_000 }), 11).train);
    for (const [x, y, label] of all) {
      const square = x * x + y * y;
      expect(square).toBeLessThan(1);
      expect(square < 0.5).toBe(label === 1);
    }
    // r² is uniform in a disc: each tenth of it holds a tenth of the points.
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const [x, y] of all) tenths[Math.floor(10 * (x * x + y * y))]!++;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(4.5 * 45);
  });

  it('moons lie on two half circles of radius 0.7', () => {
    for (const [x, y, label] of points(makeDataSet(specify({ name: 'moons' }), 1).train)) {
      const side = label === 1 ? -1 : 1;
      const [u, v] = [side * x + 0.35, side * y + 0.175];
      expect(Math.hypot(u, v)).toBeCloseTo(0.7, 5);
      expect(v).toBeGreaterThanOrEqual(-1e-6);
    }
  });

  it('spirals wind around the centre half a turn apart', () => {
    for (const [x, y, label] of points(makeDataSet(specify({ name: 'spirals' }), 1).train)) {
      const radius = Math.hypot(x, y);
      const angle = (3 * Math.PI * (radius - 0.05)) / 0.95 + Math.PI * label;
      expect(x).toBeCloseTo(radius * Math.cos(angle), 5);
      expect(y).toBeCloseTo(radius * Math.sin(angle), 5);
    }
  });

  it('xor is parted by the signs, with all four squares in use', () => {
    const squares = new Set<string>();
    for (const [x, y, label] of points(makeDataSet(specify({ name: 'xor' }), 1).train)) {
      expect(x * y < 0).toBe(label === 1);
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThan(0.049);
      squares.add(`${Math.sign(x)} ${Math.sign(y)}`);
    }
    expect(squares.size).toBe(4);
  });

  it('gaussians are two clusters around ±(½, ½)', () => {
    const all = points(makeDataSet(specify({ name: 'gaussians', train: 4000 }), 1).train);
    for (const label of [0, 1]) {
      const own = all.filter((point) => point[2] === label);
      const centre = label === 1 ? 0.5 : -0.5;
      for (const axis of [0, 1] as const) {
        const apart = own.map((point) => point[axis] - centre);
        const mean = apart.reduce((sum, x) => sum + x, 0) / apart.length;
        const square = apart.reduce((sum, x) => sum + x * x, 0) / apart.length;
        expect(Math.abs(mean)).toBeLessThan(0.02);
        expect(Math.sqrt(square)).toBeCloseTo(0.197, 2);
      }
    }
  });
});
