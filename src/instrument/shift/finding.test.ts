import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRun } from '../run/run.fixture';
import { shiftFinding } from './finding';
import { findingOf } from './ShiftSentence';

const WAYS = ['plain', 'batch'] as const;

describe('shiftFinding', () => {
  it('takes the median of all layers but the first', () => {
    expect(shiftFinding([[0, 0.1, 0.3, 0.2]], ['batch']).medians).toEqual([0.2]);
    expect(shiftFinding([[0, 0.1, 0.3]], ['batch']).medians[0]).toBeCloseTo(0.2);
    expect(shiftFinding([[0]], ['batch']).medians).toEqual([NaN]);
  });

  it('compares two networks, and says of which it is if one alone has batch normalization', () => {
    const of = (a: number, b: number) =>
      shiftFinding(
        [
          [0, a],
          [0, b],
        ],
        WAYS,
      );
    expect(of(0.1, 0.14)).toMatchObject({ comparison: 'similar', normalized: 1 });
    expect(of(0.1, 0.16)).toMatchObject({ comparison: 'larger' });
    expect(of(0.16, 0.1)).toMatchObject({ comparison: 'smaller' });
    expect(
      shiftFinding(
        [
          [0, 1],
          [0, 2],
        ],
        ['batch', 'other'],
      ).normalized,
    ).toBeNull();
    expect(
      shiftFinding(
        [
          [0, 1],
          [0, 2],
        ],
        ['batch', 'plain'],
      ).normalized,
    ).toBe(0);
  });

  it('compares nothing where a number is missing, or where there are not two networks', () => {
    expect(
      shiftFinding(
        [
          [0, NaN],
          [0, 1],
        ],
        WAYS,
      ).comparison,
    ).toBeNull();
    expect(
      shiftFinding(
        [
          [0, 1],
          [0, 2],
          [0, 3],
        ],
        [...WAYS, 'plain'],
      ),
    ).toMatchObject({ comparison: null, normalized: null });
  });

  it('says the opposite of the two networks in the other order', () => {
    const shift = fc.double({ min: 1e-4, max: 10, noNaN: true });
    const opposite = { larger: 'smaller', smaller: 'larger', similar: 'similar' } as const;
    fc.assert(
      fc.property(shift, shift, (a, b) => {
        const one = shiftFinding(
          [
            [0, a],
            [0, b],
          ],
          WAYS,
        ).comparison;
        const other = shiftFinding(
          [
            [0, b],
            [0, a],
          ],
          WAYS,
        ).comparison;
        expect(one).not.toBeNull();
        expect(other).toBe(opposite[one!]);
      }),
    );
  });
});

describe.each([1, 2, 3])('on a real run with seed %i', (seed) => {
  const findingAt = (link: string, step: number) => {
    const { run, runTo, settle } = openRun(`v=1&seed=${seed}&${link}`, { panel: 'shift' });
    runTo(step);
    run.setView({ studyAt: step });
    settle();
    return findingOf(run, run.current);
  };

  it('BN does not reduce the shift of a sigmoid network', () => {
    for (const step of [5, 50]) {
      const { comparison, normalized } = findingAt('', step);
      expect([comparison, normalized]).toEqual(['larger', 1]);
    }
  });

  it('it reduces that of a ReLU network with He initialization', () => {
    const { comparison, normalized } = findingAt('act=relu&init=he&lr=0.1', 50);
    expect([comparison, normalized]).toEqual(['smaller', 1]);
  });
});
