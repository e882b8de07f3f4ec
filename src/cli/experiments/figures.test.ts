import { describe, expect, it } from 'vitest';
import {
  compareCurve,
  compareRanges,
  finding,
  fixed,
  median,
  significant,
  variance,
} from './figures';

const PLACES = ['step 1', 'step 2', 'step 3'];

describe('compareCurve', () => {
  it('agrees to the tolerance, and no further', () => {
    expect(compareCurve([0.5, 0.6, 0.7], [0.52, 0.58, 0.7], PLACES)).toEqual({
      measured: '0.520 · 0.580 · 0.700',
      agrees: true,
    });
    expect(compareCurve([0.5, 0.6, 0.7], [0.52, 0.58, 0.7], PLACES, 0.01).agrees).toBe(false);
  });

  it('says where it is furthest apart', () => {
    expect(compareCurve([0.5, 0.6, 0.7], [0.54, 0.5, 0.7], PLACES)).toEqual({
      measured: '0.540 · 0.500 · 0.700',
      agrees: false,
      difference: 'furthest apart at step 2: 0.500, not 0.600',
    });
  });

  it('never agrees with what has diverged', () => {
    const { agrees, difference } = compareCurve([0.5, 0.6, 0.7], [0.5, NaN, 0], PLACES);
    expect(agrees).toBe(false);
    expect(difference).toBe('furthest apart at step 2: diverged, not 0.600');
  });
});

describe('compareRanges', () => {
  it('counts from the nearer end', () => {
    const ranges = [[0.1, 0.2]] as const;
    for (const inside of [0.07, 0.1, 0.15, 0.2, 0.23]) {
      expect(compareRanges(ranges, [inside], PLACES, 0.0301).agrees, String(inside)).toBe(true);
    }
    const { agrees, difference } = compareRanges(ranges, [0.05], PLACES);
    expect(agrees).toBe(false);
    expect(difference).toBe('furthest apart at step 1: 0.050, not 0.100 to 0.200');
  });
});

describe('figures', () => {
  it('are written with a true minus sign, small ones with their power of ten', () => {
    expect(fixed(-0.256)).toBe('−0.26');
    expect(fixed(NaN)).toBe('diverged');
    expect(significant(0.12345)).toBe('0.123');
    expect(significant(-1.234e-7, 2)).toBe('−1.2e−7');
    expect(significant(0, 2)).toBe('0.0');
  });

  it('have a median and a biased variance', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(variance([1, 2, 3, 4])).toBe(1.25);
  });

  it('tell a difference only where there is one', () => {
    expect(finding('1', true, 'larger')).toEqual({ measured: '1', agrees: true });
    expect(finding('1', false, 'larger')).toEqual({
      measured: '1',
      agrees: false,
      difference: 'larger',
    });
  });
});
