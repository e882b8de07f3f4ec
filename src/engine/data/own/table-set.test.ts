import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSet } from '../data-set';
import { flowers } from './idx.fixture';
import { makeOwnDataSet, type OwnOptions } from './make-own-data-set';
import { USUAL } from './own-options.fixture';
import { isProblem, type Problem } from './problem';
import { makeSource } from './source';
import { readTable, type Table } from './table';
import { examplesOf, likelyGaps, offeredReadings } from './table-set';

function table(text: string): Table {
  const read = readTable(text);
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
}

function refusal(given: Table, options: Partial<OwnOptions> = {}): DataSet | Problem {
  const source = makeSource([given]);
  return isProblem(source) ? source : makeOwnDataSet(source, { ...USUAL, ...options });
}

function made(given: Table, options: Partial<OwnOptions> = {}): DataSet {
  const data = refusal(given, options);
  if (isProblem(data)) throw new Error(JSON.stringify(data));
  return data;
}

describe('a table with gaps', () => {
  const rows = (count: number, row: (i: number) => string) =>
    `a,b,kind\n${Array.from({ length: count }, (_, i) => row(i)).join('\n')}`;
  const gappy = (i: number) => `${i % 6 === 2 ? 'NA' : i},${(i * i) % 17},${i % 2 ? 'p' : 'q'}`;
  const options = { ...USUAL, gaps: 'mean' } as const;

  it('loses the rows that have them, and is the table without these rows', () => {
    const whole = rows(60, gappy);
    const without = whole.replaceAll(/^.*NA.*\n/gm, '');
    expect(made(table(whole))).toEqual(made(table(without)));
    expect(made(table(whole)).train.count).toBe(40);
  });

  it('or has the mean of the training set there, which the test set does not move', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 10, max: 40 }), (seed, train) => {
        const given = table(rows(60, gappy));
        const raw = made(given, { ...options, seed, train, standardize: false });
        const scaled = made(given, { ...options, seed, train });
        const first = ({ x }: { x: ArrayLike<number> }) =>
          Array.from(x).filter((_, at) => at % 2 === 0);
        const whole = first(raw.train).filter(Number.isInteger);
        const mean = whole.reduce((sum, one) => sum + one, 0) / whole.length;
        const filled = first(raw.train).filter((one) => !Number.isInteger(one));
        for (const one of filled) expect(one).toBeCloseTo(mean, 4);
        const numbers = first(scaled.train);
        const average = numbers.reduce((sum, one) => sum + one, 0) / train;
        const variance = numbers.reduce((sum, one) => sum + one * one, 0) / train;
        expect(average).toBeCloseTo(0, 5);
        expect(variance).toBeCloseTo(1, 4);
        expect(scaled.test.x.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('loses rows without a label whatever is done with the others', () => {
    const given = table(rows(60, (i) => `${i},1,${i % 5 === 0 ? '?' : i % 2 ? 'p' : 'q'}`));
    for (const gaps of ['drop', 'mean'] as const) {
      const data = made(given, { gaps });
      expect([data.train.count, data.test.count, data.classes]).toEqual([39, 9, 2]);
    }
  });

  it('has the classes that occur in what is left', () => {
    const given = table(rows(60, (i) => `${i % 3 === 1 ? '' : i},1,${'pqr'[i % 3]}`));
    expect(made(given).classes).toBe(2);
    expect(Math.max(...made(given).train.y)).toBe(1);
    expect(made(given, options).classes).toBe(3);
  });

  it('is refused where too little is left', () => {
    const few = table(rows(30, (i) => `${i % 2 ? i : ''},1,${i % 4 < 2 ? 'p' : 'q'}`));
    const found = { reason: 'fewComplete', values: { count: 15, least: 20 } };
    expect(refusal(few)).toEqual(found);
    expect(likelyGaps(few, USUAL)).toBe('mean');
    expect(made(few, options).train.count).toBe(24);
    const none = table(rows(30, (i) => `NA,${i},${i % 2 ? 'p' : 'q'}`));
    expect(refusal(none, options)).toEqual({ reason: 'missing', values: { column: 'a' } });
    const seldom = table(rows(60, (i) => `${i === 7 ? '' : i},1,${i % 2 ? 'p' : 'q'}`));
    expect(likelyGaps(seldom, USUAL)).toBe('drop');
  });
});

describe('large numbers', () => {
  const rows = (numbers: readonly number[]) =>
    table(`t,kind\n${numbers.map((one, i) => `${one},${i % 2 ? 'p' : 'q'}`).join('\n')}`);

  it('are standardized from doubles: an offset changes no bit', () => {
    const whole = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 20, maxLength: 60 });
    const offset = fc.constantFrom(1_700_000_000_000, -4e15, 2 ** 40 + 1);
    fc.assert(
      fc.property(whole, offset, fc.nat(), (numbers, offset, seed) => {
        const [near, far] = [numbers, numbers.map((one) => one + offset)].map((column) =>
          made(rows(column), { seed }),
        );
        expect(far).toEqual(near);
      }),
      { numRuns: 50 },
    );
  });

  it('in milliseconds are the same as in seconds from the first, but for rounding', () => {
    const seconds = Array.from({ length: 120 }, (_, i) => i);
    const [ms, s] = [seconds.map((one) => 1_700_000_000_000 + 1000 * one), seconds].map(
      (column) => made(rows(column)).train.x,
    );
    s!.forEach((one, at) => expect(Math.abs(ms![at]! - one)).toBeLessThan(2e-7));
    expect(new Set(ms).size).toBe(96);
  });

  it('that never change are 0, whatever they are', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e100, max: 1e100, noNaN: true }), (value) => {
        const { train, test } = made(rows(Array.from({ length: 25 }, () => value)));
        expect([...train.x, ...test.x].every((one) => one === 0)).toBe(true);
      }),
    );
  });
});

describe('a table that is read another way', () => {
  const text = (numbers: readonly string[]) =>
    table(`t;u;kind\n${numbers.map((one, i) => `${one};${i};${i % 2 ? 'p' : 'q'}`).join('\n')}`);
  const grouped = Array.from({ length: 30 }, (_, i) => `${1 + (i % 5)},${100 + i}`);

  it('is offered where features are numbers by it, with the first of them', () => {
    const given = text(grouped);
    expect(offeredReadings(given, null)).toEqual(['point', 'comma']);
    expect(examplesOf(given, null, 'point')).toEqual([
      { text: '1,100', value: 1100 },
      { text: '2,101', value: 2101 },
      { text: '3,102', value: 3102 },
    ]);
    expect(examplesOf(given, null, 'comma')[0]).toEqual({ text: '1,100', value: 1.1 });
    // In a label nothing is to be read.
    expect(offeredReadings(given, 1)).toEqual([]);
    expect(offeredReadings(table(flowers(30)), null)).toEqual([]);
  });

  it('is refused until it is chosen, and then has these numbers', () => {
    const given = text(grouped);
    expect(refusal(given)).toEqual({
      reason: 'number',
      values: { line: 2, column: 't', text: '1,100' },
    });
    const options = { standardize: false } as const;
    const plain = made(text(grouped.map((one) => one.replace(',', ''))), options);
    expect(made(given, { ...options, reading: 'point' })).toEqual(plain);
    const small = made(text(grouped.map((one) => one.replace(',', '.'))), options);
    expect(made(given, { ...options, reading: 'comma' })).toEqual(small);
  });

  it('has a decimal comma without a choice where that is certain', () => {
    const german = grouped.map((one) => `${one}5`);
    const options = { standardize: false } as const;
    expect(text(german)).toMatchObject({ mark: ',' });
    expect(made(text(german), options)).toEqual(
      made(text(german.map((one) => one.replace(',', '.'))), options),
    );
    expect(offeredReadings(text(german), null)).toEqual([]);
    // Beside a point it is not certain.
    expect(refusal(text([...german, '1.5']))).toMatchObject({ reason: 'number' });
  });

  it('reads points between thousands where the table has decimal commas elsewhere', () => {
    const mixed = text(grouped.map((_, i) => (i % 2 ? `1.${100 + i}` : `2,${10 + i}`)));
    expect(mixed).toMatchObject({ mark: ',' });
    expect(offeredReadings(mixed, null)).toEqual(['comma']);
    const { train } = made(mixed, { reading: 'comma', standardize: false, train: 24 });
    expect(Math.max(...train.x)).toBeGreaterThan(1100);
  });
});
