import { describe, expect, it } from 'vitest';
import { linearScale, logScale, openScale, type SliderScale } from './slider-scale';
import { hasGroups } from './typed-number';

/** Every scale that the page uses. */
const SCALES: Readonly<Record<string, SliderScale>> = {
  rate: logScale(1e-4, 10),
  weights: logScale(0.01, 10),
  epsilon: logScale(1e-8, 1),
  alpha: logScale(0.001, 1),
  batch: linearScale(1, 512, 1),
  depth: linearScale(0, 8, 1),
  noise: linearScale(0, 0.5, 0.01),
  affine: linearScale(-10, 10, 0.01),
  speed: openScale(1, 5000, 'max'),
};

describe.each(Object.entries(SCALES))('the scale of %s', (_, scale) => {
  const positions = Array.from({ length: scale.positions + 1 }, (__, i) => i);
  const values = positions.map((position) => scale.value(position));

  it('begins and ends at its bounds', () => {
    expect(values[0]).toBe(scale.min);
    expect([scale.max, Infinity]).toContain(values.at(-1));
  });

  it('takes every position to a value and back', () => {
    expect(values.map((value) => scale.position(value))).toEqual(positions);
  });

  it('grows with its position', () => {
    for (const [i, value] of values.slice(1).entries()) expect(value).toBeGreaterThan(values[i]!);
  });

  it('reads each of its values as it writes them', () => {
    expect(values.map((value) => scale.parse(scale.write(value)))).toEqual(values);
  });

  it('refuses what lies outside, and what is no number', () => {
    const outside = [scale.min - 1, scale.max + 1].map(String);
    const nonsense = [
      '',
      ' ',
      'NaN',
      'Infinity',
      '0x10',
      '1e',
      '1,2,3',
      '--1',
      '1 2',
      '1e999',
      '1.2.3',
      '١',
    ];
    for (const text of [...outside, ...nonsense]) expect(scale.parse(text), text).toBeNull();
  });
});

describe('a log scale', () => {
  it('has values of three digits at most', () => {
    const scale = logScale(1e-4, 10);
    for (let i = 0; i <= scale.positions; i++) {
      const value = scale.value(i);
      expect(value).toBe(Number(value.toPrecision(3)));
    }
  });

  it('has equal factors between positions, as far as three digits go', () => {
    const scale = logScale(0.01, 10);
    const factor = (10 / 0.01) ** (1 / scale.positions);
    for (let i = 1; i <= scale.positions; i++) {
      expect(Math.abs(scale.value(i) / scale.value(i - 1) / factor - 1)).toBeLessThan(0.01);
    }
  });

  it('puts a typed value at the nearest position', () => {
    const scale = logScale(1e-4, 10);
    expect(scale.value(scale.position(0.5003))).toBeCloseTo(0.5, 2);
  });
});

describe('typed text', () => {
  const rate = logScale(1e-4, 10);
  const affine = linearScale(-10, 10, 0.01);
  const batch = linearScale(1, 512, 1);

  it.each([
    ['0.25', 0.25],
    [' 0.25 ', 0.25],
    ['0,25', 0.25],
    ['.25', 0.25],
    ['5.', 5],
    ['1e-3', 0.001],
    ['2.5E-1', 0.25],
    ['1e+1', 10],
    ['0,125', 0.125],
    ['１', 1],
    ['0。5', 0.5],
    ['０．５', 0.5],
    ['０，２５', 0.25],
    ['\u200b0.5\u00a0', 0.5],
    ['0 .5', 0.5],
    ['1e − 3', 0.001],
    ['+1', 1],
    ['0,0001', 0.0001],
    ['1 2', null],
    ['1²', null],
    ['0x1', null],
    ['0.5.', null],
  ])('reads %j as %j', (text, value) => {
    expect(rate.parse(text)).toBe(value);
  });

  it('takes both signs for minus', () => {
    expect(affine.parse('-1.5')).toBe(-1.5);
    expect(affine.parse('−1.5')).toBe(-1.5);
    expect(affine.parse('2e−1')).toBe(0.2);
  });

  it('is whole where steps are whole', () => {
    expect(batch.parse('33')).toBe(33);
    expect(batch.parse('3.2e1')).toBe(32);
    expect(batch.parse('32.5')).toBeNull();
  });

  it('does not guess whether a comma stands for a point or for thousands', () => {
    const speed = openScale(1, 5000, 'max');
    expect([speed.parse('1,000'), speed.parse('1000'), speed.parse('1,5')]).toEqual([
      null,
      1000,
      1.5,
    ]);
  });

  it.each(['1,000', '1 000', "1'000", '1’000', '1，000', '1\u202f000', '1,234.5'])(
    'knows %j for a number with a mark between its thousands, and refuses it',
    (text) => {
      const speed = openScale(1, 5000, 'max');
      expect([speed.parse(text), hasGroups(text)]).toEqual([null, true]);
    },
  );

  it('takes no small number for one with such a mark', () => {
    for (const text of ['0,125', '0.125', '1,5', '12.345', '1000', '1,2,3', 'two']) {
      expect(hasGroups(text), text).toBe(false);
    }
  });

  it('takes the bounds themselves', () => {
    expect([rate.parse('0.0001'), rate.parse('10')]).toEqual([1e-4, 10]);
    expect([rate.parse('0.00009'), rate.parse('10.01')]).toEqual([null, null]);
  });
});

describe('a scale with an open end', () => {
  const speed = openScale(1, 5000, 'max');

  it('has no bound at its last position only', () => {
    expect(speed.value(speed.positions)).toBe(Infinity);
    expect(speed.value(speed.positions - 1)).toBe(5000);
    expect(speed.position(Infinity)).toBe(speed.positions);
  });

  it('reads and writes the word for it, in either case', () => {
    expect(speed.write(Infinity)).toBe('max');
    expect([speed.parse('max'), speed.parse(' Max ')]).toEqual([Infinity, Infinity]);
    expect(speed.parse('maximum')).toBeNull();
  });
});
