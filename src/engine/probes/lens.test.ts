import { describe, expect, it } from 'vitest';
import { BATCH, kernels, SMALL, train } from '../arms.fixture';
import { EXTENT, type Examples } from '../data/data-set';
import { makeDataSet } from '../data/make-data-set';
import { NORMALIZER_NAMES, NORMALIZERS } from '../normalizers/list';
import { PLACEMENTS } from '../normalizers/names';
import type { ArmSpecification, Settings } from '../specification';
import { Trainer } from '../trainer';
import { createMeasurement, FIELD_SIDE, type Measurement, type Scalar } from './measurement';

/** A look with everything, through the lens or not. */
function look(trainer: Trainer, lens = true): Measurement {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: true, field: true, lens });
  return measurement;
}

const read = (trainer: Trainer, { values }: Measurement, name: Scalar) =>
  values[trainer.layout.scalar(name)] ?? NaN;

interface Statistics {
  readonly mean: number[];
  /** Biased. */
  readonly variance: number[];
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const column = (rows: readonly number[][], j: number) => rows.map((row) => row[j]!);

function statisticsOf(rows: readonly number[][]): Statistics {
  const units = rows[0]!.map((_, j) => column(rows, j));
  const mean = units.map((values) => sum(values) / values.length);
  const variance = units.map(
    (values, j) => sum(values.map((value) => (value - mean[j]!) ** 2)) / values.length,
  );
  return { mean, variance };
}

/**
 * The network of SMALL once more in double precision: tanh layers with BN before the nonlinearity,
 * by the statistics that are handed in or, by default, by those of these very rows.
 */
function compute(
  trainer: Trainer,
  x: readonly number[][],
  given?: readonly Statistics[],
): { logits: number[][]; inputs: number[][][]; used: Statistics[] } {
  const named = trainer.parameters;
  const numbers = (name: string) => Array.from(named.get(name)!);
  const times = (rows: readonly number[][], weight: number[], width: number) =>
    rows.map((row) =>
      Array.from({ length: width }, (_, j) => sum(row.map((v, i) => v * weight[i * width + j]!))),
    );
  const inputs: number[][][] = [];
  const used: Statistics[] = [];
  let a = x.map((row) => [...row]);
  trainer.layout.hidden.forEach((width, l) => {
    const u = times(a, numbers(`layers.${l}.weight`), width);
    const { mean, variance } = given?.[l] ?? statisticsOf(u);
    inputs.push(u);
    used.push({ mean, variance });
    const [gamma, beta] = [numbers(`layers.${l}.gamma`), numbers(`layers.${l}.beta`)];
    a = u.map((row) =>
      row.map((v, j) =>
        Math.tanh((gamma[j]! * (v - mean[j]!)) / Math.sqrt(variance[j]! + 1e-5) + beta[j]!),
      ),
    );
  });
  const top = trainer.layout.hidden.length;
  const bias = numbers(`layers.${top}.bias`);
  const logits = times(a, numbers(`layers.${top}.weight`), 2);
  return { logits: logits.map((row) => row.map((v, c) => v + bias[c]!)), inputs, used };
}

const rowsOf = ({ x, count }: Examples) =>
  Array.from({ length: count }, (_, i) => [x[2 * i]!, x[2 * i + 1]!]);

/** Mean loss and share of right answers of the counted rows. */
function judge(logits: readonly number[][], labels: readonly number[]) {
  const losses = logits.map(([zero, one], i) => {
    const toward = labels[i] === 1 ? one! - zero! : zero! - one!;
    return Math.log(1 + Math.exp(-toward));
  });
  const right = logits.filter(([zero, one], i) => (one! > zero! ? 1 : 0) === labels[i]).length;
  return { loss: sum(losses), right };
}

describe('a look by batch statistics', () => {
  // 50 test and 90 training examples: batches of 16 leave 2 and 10 over, 64 is more than 50.
  it.each([2, 16, 25, 50, 64])('is that of an independent computation, batches of %i', (m) => {
    const trainer = train(SMALL, 40);
    trainer.schedule([{ step: 40, settings: { ...SMALL.settings, batchSize: m } }]);
    const measurement = look(trainer);
    const data = makeDataSet(SMALL.data, SMALL.seed);
    for (const set of ['train', 'test'] as const) {
      const rows = rowsOf(data[set]);
      const labels = [...data[set].y];
      const size = Math.min(m, rows.length);
      let loss = 0;
      let right = 0;
      for (let start = 0; start < rows.length; start += size) {
        const end = Math.min(start + size, rows.length);
        // The last one is filled up from before: the same size, and each example counts once.
        const { logits } = compute(trainer, rows.slice(end - size, end));
        const judged = judge(logits.slice(size - (end - start)), labels.slice(start, end));
        loss += judged.loss;
        right += judged.right;
      }
      expect(read(trainer, measurement, `${set}LossBatch`)).toBeCloseTo(loss / rows.length, 4);
      expect(read(trainer, measurement, `${set}AccuracyBatch`)).toBeCloseTo(right / rows.length, 6);
    }
    expect(read(trainer, measurement, 'testLossBatch')).not.toBe(
      read(trainer, measurement, 'testLoss'),
    );
  });

  it('tells how far running statistics are from those of the coming batch', () => {
    const trainer = train(SMALL, 12);
    const measurement = look(trainer);
    const { x, rows } = trainer.upcoming();
    const batch = Array.from({ length: rows }, (_, i) => [x[2 * i]!, x[2 * i + 1]!]);
    const { used } = compute(trainer, batch);
    const { layout } = trainer;
    used.forEach(({ mean, variance }, l) => {
      const running = [...trainer.parameters.get(`layers.${l}.runningMean`)!];
      const runningVar = [...trainer.parameters.get(`layers.${l}.runningVar`)!];
      const distance = sum(mean.map((value, j) => Math.abs(running[j]! - value)));
      const gap = distance / sum(variance.map(Math.sqrt));
      expect(measurement.values[layout.lensValue('meanGap', l)]).toBeCloseTo(gap, 4);
      const unbiased = variance.map((value) => (value * rows) / (rows - 1));
      const ratio = sum(runningVar) / sum(unbiased);
      expect(measurement.values[layout.lensValue('varianceRatio', l)]).toBeCloseTo(ratio, 4);
      const unit = (name: Parameters<typeof layout.unit>[0]) => {
        const at = layout.unit(name, l);
        return [...measurement.units.subarray(at, at + mean.length)];
      };
      expect(unit('runningMean')).toEqual(running);
      expect(unit('runningVariance')).toEqual(runningVar);
      unit('batchMean').forEach((value, j) => expect(value).toBeCloseTo(mean[j]!, 4));
      unit('batchVariance').forEach((value, j) => expect(value).toBeCloseTo(unbiased[j]!, 4));
    });
  });

  it('samples the plane by the statistics of the coming batch', () => {
    const trainer = train(SMALL, 60);
    const measurement = look(trainer);
    const { x, rows } = trainer.upcoming();
    const batch = Array.from({ length: rows }, (_, i) => [x[2 * i]!, x[2 * i + 1]!]);
    const { used } = compute(trainer, batch);
    const place = (cell: number) => ((2 * cell + 1) / FIELD_SIDE - 1) * EXTENT;
    const cells = [0, 77, 400, 820, 1234, 1599];
    const points = cells.map((cell) => [
      place(cell % FIELD_SIDE),
      place(Math.floor(cell / FIELD_SIDE)),
    ]);
    compute(trainer, points, used).logits.forEach(([zero, one], i) => {
      const probability = 1 / (1 + Math.exp(zero! - one!));
      expect(Math.abs(measurement.batchField[cells[i]!]! - 255 * probability)).toBeLessThan(0.51);
    });
    expect(measurement.batchField).not.toEqual(measurement.field);
  });

  it('has no σ to compare with where the batch is a single example', () => {
    const trainer = train({ ...SMALL, settings: { ...SMALL.settings, batchSize: 1 } }, 5);
    const { values, units } = look(trainer);
    const { layout } = trainer;
    expect(values[layout.lensValue('meanGap', 0)]).toBeNaN();
    expect(values[layout.lensValue('varianceRatio', 0)]).toBeNaN();
    expect(units[layout.unit('batchVariance', 0)]).toBeNaN();
    expect(units[layout.unit('batchMean', 0)]).not.toBeNaN();
  });
});

const NOISY_SETTINGS: Settings = { ...BATCH, batchSize: 16, keep: 0.7, dropoutPlace: 'before' };
const CONVOLUTION: ArmSpecification = {
  ...SMALL,
  data: { name: 'digits14', noise: 0, ink: 'binary', train: 60, test: 20 },
  model: 'convolution',
  hidden: [3, 2],
};

describe.each([
  ['dense', SMALL],
  ['convolution', CONVOLUTION],
] as const)('in a %s network, by any normaliser at any place', (_, base) => {
  const all = NORMALIZER_NAMES.flatMap((normalizer) =>
    PLACEMENTS.map((placement) => [normalizer, placement] as const),
  );

  it.each(all)('%s %s: the look changes neither the run nor what is seen without it', (...at) => {
    const [normalizer, placement] = at;
    const settings = { ...NOISY_SETTINGS, normalizer, placement, learningRate: 0.05 };
    const seen = new Trainer({ ...base, settings }, kernels);
    const unseen = new Trainer({ ...base, settings }, kernels);
    for (const step of [0, 1, 4, 9]) {
      seen.advance(step);
      unseen.advance(step);
      const through = look(seen);
      const plain = look(unseen, false);
      expect(seen.fingerprint()).toBe(unseen.fingerprint());
      const names = [
        'trainLoss',
        'trainAccuracy',
        'testLoss',
        'testAccuracy',
        'batchLoss',
      ] as const;
      for (const name of names) {
        expect(read(seen, through, name)).toBe(read(unseen, plain, name));
      }
      expect(through.counts).toEqual(plain.counts);
      expect(through.field).toEqual(plain.field);
      // The same again, whatever was random in between.
      expect(look(seen)).toEqual(through);
      expect(plain.units.every(Number.isNaN)).toBe(true);
      expect(read(unseen, plain, 'testLossBatch')).toBeNaN();
      expect(read(seen, through, 'testLossBatch')).toBeGreaterThan(0);
    }
  });

  it.each(all)('%s %s: both ways are equal in every bit where nothing runs along', (...at) => {
    const [normalizer, placement] = at;
    const settings = { ...BATCH, batchSize: 16, normalizer, placement, learningRate: 0.05 };
    const trainer = train({ ...base, settings }, 5);
    const measurement = look(trainer);
    const value = (name: Scalar) => read(trainer, measurement, name);
    const same = NORMALIZERS[normalizer].statistics !== 'batch';
    expect(value('testLossBatch') === value('testLoss')).toBe(same);
    expect(value('trainLossBatch') === value('trainLoss')).toBe(same);
    if (same) {
      expect(value('testAccuracyBatch')).toBe(value('testAccuracy'));
      expect(measurement.batchField).toEqual(measurement.field);
    }
    const gap = measurement.values[trainer.layout.lensValue('meanGap', 0)];
    expect(Number.isNaN(gap)).toBe(same);
  });
});

describe('running statistics', () => {
  it.each([
    [0.1, 6.6],
    [0.01, 69],
  ])('with α = %f forget half of their beginning in %f updates', (alpha, expected) => {
    // Batches of the whole training set and a rate that moves nothing: the batch stays the same.
    const settings = { ...SMALL.settings, alpha, batchSize: 90, learningRate: 1e-4 };
    const trainer = new Trainer({ ...SMALL, settings }, kernels);
    const { layout } = trainer;
    const distance = () => {
      const { units } = look(trainer);
      const [running, batch] = (['runningVariance', 'batchVariance'] as const).map(
        (name) => units[layout.unit(name, 1)]!,
      );
      return Math.abs(running! - batch!);
    };
    const start = distance();
    let before = start;
    for (let step = 1; ; step++) {
      trainer.advance(step);
      const now = distance();
      if (now <= start / 2) {
        // Between two updates it falls by a constant factor.
        const share = Math.log((2 * before) / start) / Math.log(before / now);
        expect(step - 1 + share).toBeGreaterThan(0.98 * expected);
        expect(step - 1 + share).toBeLessThan(1.02 * expected);
        return;
      }
      before = now;
    }
  });
});
