import { describe, expect, it } from 'vitest';
import { makeDataSet } from '../engine/data/make-data-set';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { readLink } from '../experiment/link';
import { csvHead, csvRow, record } from './record';

function trainers(link: string) {
  const { experiment } = readLink(link);
  const make = (arm: 'a' | 'b') =>
    new Trainer(armSpecification(experiment, arm), createReference());
  return { a: make('a'), b: make('b') };
}

/** What `record` gives after this many steps. */
function recorded(link: string, steps: number, study = false) {
  const both = trainers(link);
  both.a.advance(steps);
  both.b.advance(steps);
  return record(both, steps, { study, lens: false });
}

const ARM_KEYS = [
  ['loss', 'trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy', 'gradientNorms'],
  ['saturation', 'percentiles', 'shift', 'diverged', 'fingerprint'],
].flat();

describe('record', () => {
  it.each([0, 1, 4, 8])('has one number per layer in a network of %i hidden layers', (depth) => {
    const { arms, ...rest } = recorded(`v=1&width=3&batch=4&depth=${depth}`, 2);
    expect(Object.keys(arms)).toEqual(['a', 'b']);
    expect(rest).toEqual({ step: 2, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) });
    for (const arm of Object.values(arms)) {
      expect(Object.keys(arm)).toEqual(ARM_KEYS);
      expect(arm.gradientNorms).toHaveLength(depth + 1);
      expect(arm.saturation).toHaveLength(depth);
      expect(arm.percentiles).toHaveLength(depth);
      for (const three of arm.percentiles) {
        expect(three).toHaveLength(3);
        expect([...three].sort((one, other) => Number(one) - Number(other))).toEqual(three);
      }
      const numbers = [arm.loss, arm.testLoss, arm.trainLoss, ...arm.gradientNorms];
      for (const value of numbers) expect(value).toBeGreaterThan(0);
      for (const share of [arm.trainAccuracy, arm.testAccuracy, ...arm.saturation]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  it('has no saturation where a nonlinearity has no ends, diverged or not', () => {
    for (const link of ['act=relu', 'act=linear', 'act=relu&lr=10&scale=10&a.norm=none']) {
      const row = recorded(`v=1&width=3&batch=4&depth=2&${link}`, 40);
      expect(row.arms.a.saturation, link).toEqual([null, null]);
      expect(JSON.stringify(row)).toContain('"saturation":[null,null]');
      const cells = csvRow(row).split(',');
      expect(cells[csvHead(2).split(',').indexOf('a.saturation2')]).toBe('NaN');
    }
    for (const act of ['sigmoid', 'tanh']) {
      const { a } = recorded(`v=1&width=3&batch=4&depth=2&act=${act}`, 2).arms;
      expect(a.saturation).toEqual([expect.any(Number), expect.any(Number)]);
    }
  });

  it('tells how far pre-activations have moved since step 0: W₁, raw and in σ of then', () => {
    const link = 'v=1&width=3&depth=2&batch=4&data=moons&train=40';
    const { experiment } = readLink(link);
    const { data, seed } = armSpecification(experiment, 'a');
    const { train } = makeDataSet(data, seed);
    // 256 are looked at where there are so many: here all, in whatever order.
    const values = ({ parameters }: Trainer) => {
      const weight = [...parameters.get('layers.0.weight')!];
      const bias = [...parameters.get('layers.0.bias')!];
      const sums = Array.from({ length: 40 }, (_, i) =>
        bias.map((b, j) => b + train.x[2 * i]! * weight[j]! + train.x[2 * i + 1]! * weight[3 + j]!),
      );
      return sums.flat().sort((one, other) => one - other);
    };
    const both = trainers(link);
    const before = values(both.a);
    for (const name of ['a', 'b'] as const) both[name].advance(20);
    const after = values(both.a);
    const { arms } = record(both, 20);
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const raw = mean(after.map((value, i) => Math.abs(value - before[i]!)));
    const middle = mean(before);
    const sigma = Math.sqrt(mean(before.map((value) => (value - middle) ** 2)));
    expect(raw).toBeGreaterThan(0.001);
    expect(arms.a.shift).toHaveLength(2);
    expect(Number(arms.a.shift[0]?.raw) / raw).toBeCloseTo(1, 5);
    expect(Number(arms.a.shift[0]?.sigma) / (raw / sigma)).toBeCloseTo(1, 5);
    const start = recorded(link, 0).arms;
    expect(start.b.shift).toEqual(Array.from({ length: 2 }, () => ({ raw: 0, sigma: 0 })));
  });

  it('knows no batch and no gradient before the first step', () => {
    const { a } = recorded('v=1&width=3&depth=1', 0).arms;
    expect(a.loss).toBe('NaN');
    expect(a.gradientNorms).toEqual(['NaN', 'NaN']);
    expect(a.testLoss).toBeGreaterThan(0);
  });

  it('does not change the run', () => {
    const both = trainers('v=1&width=3&depth=2&batch=4');
    for (let step = 0; step < 10; step++) {
      record(both, step);
      both.a.advance(step + 1);
      both.b.advance(step + 1);
    }
    const undisturbed = recorded('v=1&width=3&depth=2&batch=4', 10);
    expect(record(both, 10)).toEqual(undisturbed);
  });
});

describe('record with a study', () => {
  it('adds the shift of each weight matrix and the landscape, and changes nothing else', () => {
    const link = 'v=1&width=4&batch=8&depth=2';
    const [bare, studied] = [recorded(link, 5), recorded(link, 5, true)];
    for (const arm of ['a', 'b'] as const) {
      const { ics = [], landscape, ...rest } = studied.arms[arm];
      expect(rest).toEqual(bare.arms[arm]);
      expect(ics).toHaveLength(3);
      expect(ics[0]).toEqual({ norm: 0, relative: 0, cosine: 1 });
      expect(ics[2]?.relative).toBeGreaterThan(0);
      expect(Object.keys(landscape ?? {})).toEqual(['lossMin', 'lossMax', 'gradientChange']);
      expect(landscape?.lossMax).toBeGreaterThan(Number(landscape?.lossMin));
    }
    expect(studied.fingerprint).toBe(bare.fingerprint);
  });

  it.each([0, 1, 8])('has its columns in the table, with %i hidden layers', (depth) => {
    const row = recorded(`v=1&width=2&batch=2&depth=${depth}`, 1, true);
    const names = csvHead(depth, { study: true, lens: false }).split(',');
    const cells = csvRow(row).split(',');
    expect(cells).toHaveLength(names.length);
    expect(new Set(names).size).toBe(names.length);
    const cell = (name: string) => cells[names.indexOf(name)];
    const { ics = [], landscape } = row.arms.b;
    expect(ics).toHaveLength(depth + 1);
    ics.forEach(({ norm, relative, cosine }, layer) => {
      expect(cell(`b.icsNorm${layer + 1}`)).toBe(String(norm));
      expect(cell(`b.icsRelative${layer + 1}`)).toBe(String(relative));
      expect(cell(`b.icsCosine${layer + 1}`)).toBe(String(cosine));
    });
    expect(cell('b.lossMin')).toBe(String(landscape?.lossMin));
    expect(cell('b.lossMax')).toBe(String(landscape?.lossMax));
    expect(cell('b.gradientChange')).toBe(String(landscape?.gradientChange));
    expect(cell('fingerprint')).toBe(row.fingerprint);
  });
});

describe('csv', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'has a name for each column, and names none twice, with %i hidden layers',
    (depth) => {
      const names = csvHead(depth).split(',');
      const cells = csvRow(recorded(`v=1&width=2&batch=2&depth=${depth}`, 1)).split(',');
      expect(cells).toHaveLength(names.length);
      expect(new Set(names).size).toBe(names.length);
      for (const cell of cells) expect(cell).not.toBe('');
    },
  );

  it('holds under each name what the record holds', () => {
    const row = recorded('v=1&width=4&batch=8&depth=2', 5);
    const cells = csvRow(row).split(',');
    const table = new Map(
      csvHead(2)
        .split(',')
        .map((name, i) => [name, cells[i]]),
    );
    const { a, b } = row.arms;
    for (const [name, value] of [
      ['step', 5],
      ['a.loss', a.loss],
      ['a.trainLoss', a.trainLoss],
      ['a.trainAccuracy', a.trainAccuracy],
      ['b.testLoss', b.testLoss],
      ['b.testAccuracy', b.testAccuracy],
      ['a.gradientNorm1', a.gradientNorms[0]],
      ['b.gradientNorm3', b.gradientNorms[2]],
      ['a.saturation2', a.saturation[1]],
      ['b.p15_1', b.percentiles[0]?.[0]],
      ['b.p50_2', b.percentiles[1]?.[1]],
      ['a.p85_2', a.percentiles[1]?.[2]],
      ['a.shiftRaw2', a.shift[1]?.raw],
      ['b.shiftSigma1', b.shift[0]?.sigma],
      ['a.fingerprint', a.fingerprint],
      ['b.fingerprint', b.fingerprint],
      ['fingerprint', row.fingerprint],
    ] as const) {
      expect(table.get(name), name).toBe(String(value));
    }
  });
});
