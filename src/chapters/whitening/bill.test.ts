import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../engine/arms.fixture';
import { createReference } from '../../engine/kernels/reference';
import { BatchNormalizer } from '../../engine/normalizers/batch';
import { WhiteningNormalizer } from '../../engine/normalizers/whitening';
import { stream } from '../../engine/random';
import {
  billOf,
  createStandardizing,
  createWhitening,
  dearerFrom,
  growth,
  JOBS,
  type Measurement,
  MINI,
  SIZES,
  time,
} from './bill';
import { judgeAnswer } from './BillQuestion';

const kernels = createReference();
const D = 6;

function draw(m: number) {
  const random = stream(1, 'probe');
  return kernels.allocate(m * D).map(() => 2 + random.normal()) as Float32Array;
}

describe('what is measured', () => {
  const mini = draw(MINI);

  it('is whitening as the engine does it', () => {
    const normalizer = new WhiteningNormalizer(kernels, D);
    normalizer.reserve(MINI);
    normalizer.configure({ ...PLAIN, normalizer: 'whitening', epsilon: 1e-5 });
    const out = kernels.allocate(MINI * D);
    createWhitening(kernels, D)(out, mini, mini, MINI);
    expect(out).toEqual(normalizer.forward(mini.slice(), MINI));
  });

  it('is standardizing as the engine’s batch normalization does it', () => {
    const normalizer = new BatchNormalizer(kernels, D);
    normalizer.reserve(MINI);
    normalizer.configure({ ...PLAIN, normalizer: 'batch', epsilon: 1e-5 });
    const out = kernels.allocate(MINI * D);
    createStandardizing(kernels, D)(out, mini, mini, MINI);
    expect(out).toEqual(normalizer.forward(mini.slice(), MINI, 'probe'));
  });

  it('takes the statistics of the whole data set where it is asked to', () => {
    const whole = kernels.allocate(4 * MINI * D);
    for (let k = 0; k < 4; k++) whole.set(mini, k * MINI * D);
    for (const create of [createWhitening, createStandardizing]) {
      const [one, other] = [kernels.allocate(MINI * D), kernels.allocate(MINI * D)];
      create(kernels, D)(one, mini, mini, MINI);
      create(kernels, D)(other, mini, whole, 4 * MINI);
      one.forEach((value, i) => expect(other[i]).toBeCloseTo(value, 3));
    }
  });

  it('has a bill for each setting of the switches', () => {
    const bills = [false, true].flatMap((perFeature) =>
      [false, true].map((miniBatch) => billOf({ perFeature, miniBatch })),
    );
    expect(bills).toEqual(['neither', 'mini', 'feature', 'both']);
  });
});

describe('time', () => {
  /** A clock that a job moves by what it costs. */
  const timed = (costs: (run: number) => number) => {
    let now = 0;
    let run = 0;
    return time(
      () => {
        now += costs(run++);
      },
      () => now,
    );
  };

  it('is the median of several runs, without the first', () => {
    const { median, low, high, runs } = timed((run) => (run === 0 ? 1000 : 10));
    expect([median, low, high]).toEqual([10, 10, 10]);
    expect(runs).toBeGreaterThanOrEqual(3);
  });

  it('repeats what is too short for a clock', () => {
    expect(timed(() => 0.1).median).toBeCloseTo(0.1, 9);
  });

  it('shows noise as the middle half', () => {
    const { median, low, high } = timed((run) => 10 + (run % 5));
    expect(low).toBeLessThan(median);
    expect(high).toBeGreaterThan(median);
  });

  it('stops after three runs of what takes long', () => {
    expect(timed(() => 900).runs).toBe(3);
  });
});

/** Timings whose median is a function of d. */
const bill = (of: Partial<Record<(typeof JOBS)[number], (d: number) => number>>): Measurement[] =>
  SIZES.map((d) => ({
    d,
    timings: Object.fromEntries(
      JOBS.map((job) => {
        const median = of[job]?.(d) ?? 0;
        return [job, { median, low: median, high: median, runs: 3 }];
      }),
    ) as Measurement['timings'],
  }));

describe('from which d on', () => {
  it('is where the one overtakes the other for good', () => {
    const measured = bill({ root: (d) => d ** 3, product: (d) => 50 * d ** 2 });
    expect(dearerFrom(measured, 'root', 'product')).toBe(64);
    expect(dearerFrom(measured, 'product', 'root')).toBeNull();
    expect(dearerFrom(measured.toReversed(), 'root', 'product')).toBe(64);
    const always = bill({ mini: (d) => 3 * d ** 2, product: (d) => d ** 2 });
    expect(dearerFrom(always, 'mini', 'product')).toBe(2);
  });

  it('does not count a lead that is lost again', () => {
    const measured = bill({ root: (d) => (d === 4 || d >= 256 ? 2 : 0), product: () => 1 });
    expect(dearerFrom(measured, 'root', 'product')).toBe(256);
  });

  it('says of an answer how it is off', () => {
    expect(judgeAnswer('64', 64)).toBe(true);
    expect(judgeAnswer('32', 64)).toBe('tooSmall');
    expect(judgeAnswer('128', 64)).toBe('tooLarge');
    expect(judgeAnswer('never', 64)).toBe('tooLarge');
    expect(judgeAnswer('never', null)).toBe(true);
    expect(judgeAnswer('512', null)).toBe('tooSmall');
  });
});

it('grows eightfold with d³ and twofold with d', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), (power) => {
      expect(growth(bill({ root: (d) => d ** power }), 'root')).toBeCloseTo(2 ** power, 9);
    }),
  );
});
