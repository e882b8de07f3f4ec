import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, mean } from './batch';
import { courseOf, type Descent, meanOf, pulls, see, update } from './shift-alone';

const WRONG: Descent = { gradient: 'detached', rate: 0.1, offset: 1 };
const TRUE: Descent = { ...WRONG, gradient: 'true' };
const number = fc.integer({ min: -3000, max: 3000 }).map((value) => value / 1000 + 0);

describe('the batch', () => {
  it('has mean 0 and deviation 1', () => {
    expect(Math.abs(mean(BATCH))).toBeLessThan(1e-15);
    expect(mean(BATCH.map((value) => value * value))).toBeCloseTo(1, 14);
  });
});

describe('b, with the mean taken for a constant', () => {
  it('grows in a straight line to 100 at step 1,000', () => {
    const { b } = courseOf(WRONG);
    expect(b).toHaveLength(1001);
    b.forEach((value, step) => expect(Math.abs(value - step / 10)).toBeLessThan(1e-11));
  });

  it('leaves the loss where it was', () => {
    const { loss } = courseOf(WRONG);
    loss.forEach((value) => expect(Math.abs(value - 0.5)).toBeLessThan(1e-12));
  });

  it('goes as far as the rate, the distance of the targets and the steps say', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 300 }), (offset, steps) => {
        const { b } = courseOf({ gradient: 'detached', rate: 0.05, offset }, steps);
        expect(b.at(-1)).toBeCloseTo(0.05 * offset * steps, 9);
      }),
    );
  });

  it('would lower the loss if the mean stood still, and the new mean takes all of it back', () => {
    fc.assert(
      fc.property(number, number, (b, offset) => {
        fc.pre(Math.abs(offset) > 0.01);
        const descent = { ...WRONG, offset };
        const before = see(b, offset);
        const next = update(b, descent);
        const promised = see(next, offset, before.mean);
        expect(promised.loss).toBeCloseTo(before.loss * 0.81, 9);
        expect(see(next, offset).loss).toBeCloseTo(before.loss, 9);
        see(next, offset).normalized.forEach((value, i) =>
          expect(value).toBeCloseTo(before.normalized[i]!, 9),
        );
      }),
    );
  });
});

describe('b, with the gradient through the mean', () => {
  it('stays where it is', () => {
    const { b, loss } = courseOf(TRUE);
    expect(Math.max(...b.map(Math.abs))).toBeLessThan(1e-12);
    expect(Math.max(...loss) - Math.min(...loss)).toBeLessThan(1e-12);
  });

  it('is pulled as the differences of the loss say', () => {
    fc.assert(
      fc.property(number, number, (b, offset) => {
        const descent = { ...TRUE, offset };
        const h = 1e-5;
        const measured = (see(b + h, offset).loss - see(b - h, offset).loss) / (2 * h);
        expect(mean(pulls(see(b, offset), descent))).toBeCloseTo(measured, 8);
      }),
    );
  });
});

describe('the pull of the wrong gradient', () => {
  it('is what the differences say if the mean does not follow', () => {
    fc.assert(
      fc.property(number, number, (b, offset) => {
        const h = 1e-5;
        const still = meanOf(b);
        const at = (value: number) => see(value, offset, still).loss;
        const measured = (at(b + h) - at(b - h)) / (2 * h);
        expect(mean(pulls(see(b, offset), { ...WRONG, offset }))).toBeCloseTo(measured, 8);
      }),
    );
  });
});
