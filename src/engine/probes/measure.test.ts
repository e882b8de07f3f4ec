import { describe, expect, it } from 'vitest';
import type { DataSpecification, Initialization, Settings } from '../specification';
import { BATCH } from '../arms.fixture';
import { makeDataSet } from '../data/make-data-set';
import type { Floats } from '../floats';
import { initialize } from '../initialize';
import { createReference } from '../kernels/reference';
import type { ActivationName } from '../layers/activation-names';
import { Network } from '../network';
import { Noise } from '../noise';
import { stream } from '../random';
import { Measurer } from './measure';
import {
  ACTIVATION_LIMIT,
  BIN_COUNT,
  BIN_LIMIT,
  BINS,
  createMeasurement,
  QUANTITIES,
  STATISTICS,
  type Measurement,
  type Quantity,
  type Statistic,
} from './measurement';

const kernels = createReference();
const noBatch = () => {
  throw new Error('Only the lens asks for a batch.');
};
const noiseAt = (step: number) => new Noise(1, step);
const DATA: DataSpecification = {
  name: 'spirals',
  noise: 0.1,
  ink: 'binary',
  train: 300,
  test: 100,
};
const HIDDEN = [6, 4];
const SETTINGS: Settings = { ...BATCH, affine: 'hand', gamma: 2, beta: -1 };

interface Options {
  readonly activation?: ActivationName;
  readonly normalizer?: Settings['normalizer'];
  readonly data?: DataSpecification;
  readonly scale?: number;
}

function setUp(options: Options = {}) {
  const { activation = 'sigmoid', normalizer = 'batch', data = DATA, scale = 2 } = options;
  const dataSet = makeDataSet(data, 1);
  const network = new Network(kernels, { inputs: 2, hidden: HIDDEN, outputs: 2, activation });
  network.reserve(256);
  network.configure({ ...SETTINGS, normalizer });
  const rule: Initialization = { rule: 'fan-in', scale };
  initialize(network, rule, stream(1, 'init'));
  const measurer = new Measurer(kernels, network, dataSet, stream(1, 'probe'), noiseAt);
  const { layout } = measurer;
  const measure = (step: number, evaluate = false, field = false, progress = () => {}) => {
    const measurement = createMeasurement(layout);
    const request = { evaluate, field, lens: false };
    measurer.measure(measurement, request, step, 0.5, noBatch, progress);
    return measurement;
  };
  const statistic = (from: Measurement, name: Statistic, quantity: Quantity, l: number) =>
    from.values[layout.statistic(name, quantity, l)]!;
  return { network, measurer, layout, measure, statistic };
}

/** The numbers of a quantity after a measurement, whose last pass is that of the probe examples. */
function pooled(network: Network, quantity: Quantity, l: number, examples = 256): number[] {
  const layer = network.hidden[l]!;
  const values: Record<Quantity, Floats> = {
    input: layer.u,
    normalized: layer.normalizer.normalized() ?? new Float32Array(0),
    preactivation: layer.z,
    activation: layer.a,
  };
  return [...values[quantity].subarray(0, examples * layer.width)].sort((a, b) => a - b);
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
const distance = (a: readonly number[], b: readonly number[]) =>
  mean(a.map((value, i) => Math.abs(value - b[i]!)));

describe('Measurer.measure', () => {
  it('describes all four quantities of every layer', () => {
    const { network, layout, measure, statistic } = setUp();
    const measurement = measure(0);
    for (let l = 0; l < HIDDEN.length; l++) {
      for (const quantity of QUANTITIES) {
        const values = pooled(network, quantity, l);
        expect(statistic(measurement, 'mean', quantity, l)).toBeCloseTo(mean(values), 5);
        expect(statistic(measurement, 'deviation', quantity, l)).toBeCloseTo(deviation(values), 5);
        for (const [name, share] of [
          ['p15', 0.15],
          ['p50', 0.5],
          ['p85', 0.85],
        ] as const) {
          const place = share * (values.length - 1);
          expect(statistic(measurement, name, quantity, l)).toBeGreaterThanOrEqual(
            values[Math.floor(place)]!,
          );
          expect(statistic(measurement, name, quantity, l)).toBeLessThanOrEqual(
            values[Math.ceil(place)]!,
          );
        }
        const limit = quantity === 'activation' ? ACTIVATION_LIMIT : BIN_LIMIT;
        const start = layout.counts(quantity, l);
        const counts = [...measurement.counts.subarray(start, start + BINS)];
        const expected = Array<number>(BINS).fill(0);
        for (const value of values) {
          expected[1 + Math.floor(((value + limit) / (2 * limit)) * BIN_COUNT)]!++;
        }
        expect(counts).toEqual(expected);
      }
      const z = pooled(network, 'preactivation', l);
      const saturated = z.filter((value) => Math.abs(value) > 2.944).length / z.length;
      expect(measurement.values[layout.share('saturated', l)]).toBeCloseTo(saturated, 6);
      expect(measurement.values[layout.gamma(l) + HIDDEN[l]! - 1]).toBe(2);
      expect(measurement.values[layout.beta(l)]).toBe(-1);
    }
  });

  it('normalises the probe examples by their own statistics', () => {
    const { measure, statistic } = setUp();
    const measurement = measure(0);
    expect(statistic(measurement, 'mean', 'normalized', 1)).toBeCloseTo(0, 5);
    expect(statistic(measurement, 'deviation', 'normalized', 1)).toBeCloseTo(1, 3);
    expect(statistic(measurement, 'mean', 'preactivation', 1)).toBeCloseTo(-1, 5);
    expect(statistic(measurement, 'deviation', 'preactivation', 1)).toBeCloseTo(2, 3);
  });

  it('has no x̂ without a normaliser, and its input is the pre-activation', () => {
    const { layout, measure, statistic } = setUp({ normalizer: 'none' });
    const measurement = measure(3);
    const row = (quantity: Quantity) =>
      STATISTICS.map((name) => statistic(measurement, name, quantity, 1));
    expect(row('normalized')).toEqual(STATISTICS.map(() => NaN));
    expect(row('input')).toEqual(row('preactivation'));
    const counts = (quantity: Quantity) => {
      const start = layout.counts(quantity, 1);
      return measurement.counts.subarray(start, start + BINS);
    };
    expect(Math.max(...counts('normalized'))).toBe(0);
    expect(counts('input')).toEqual(counts('preactivation'));
    expect(measurement.values[layout.gamma(0)]).toBe(1);
    expect(measurement.values[layout.beta(0)]).toBe(0);
  });

  it('counts shifts from the start and from the last look at a smaller step', () => {
    const { network, measurer, layout, measure, statistic } = setUp();
    const samples: number[][] = [];
    const look = (step: number) => {
      const measurement = measure(step);
      samples.push(pooled(network, 'input', 1));
      return measurement;
    };
    const move = () => {
      for (const { weights } of network.linear)
        weights.values.forEach((w, i, all) => (all[i] = 1.2 * w + 0.1));
    };
    measurer.start();
    const first = look(0);
    expect(statistic(first, 'shiftSinceStartRaw', 'input', 1)).toBe(0);
    expect(statistic(first, 'shiftSinceBeforeRaw', 'input', 1)).toBeNaN();
    const between = layout.scalar('stepsSinceBefore');
    expect(first.values[between]).toBeNaN();
    move();
    look(4);
    move();
    for (const measurement of [look(9), look(9)]) {
      expect(measurement.values[between]).toBe(5);
      const since = (start: number, which: 'Start' | 'Before') => {
        const raw = distance(samples[2]!, samples[start]!);
        expect(raw).toBeGreaterThan(0.1);
        expect(statistic(measurement, `shiftSince${which}Raw`, 'input', 1)).toBeCloseTo(raw, 5);
        const scaled = raw / deviation(samples[start]!);
        expect(statistic(measurement, `shiftSince${which}Scaled`, 'input', 1)).toBeCloseTo(
          scaled,
          5,
        );
      };
      since(0, 'Start');
      since(1, 'Before');
    }
  });

  it('counts shifts from step 0 where nothing was looked at before', () => {
    const { network, measurer, layout, measure, statistic } = setUp();
    measurer.start();
    network.hidden[0]!.linear.weights.values.fill(0.7);
    const measurement = measure(50);
    const raw = statistic(measurement, 'shiftSinceStartRaw', 'input', 0);
    expect(raw).toBeGreaterThan(0.1);
    expect(statistic(measurement, 'shiftSinceBeforeRaw', 'input', 0)).toBe(raw);
    expect(measurement.values[layout.scalar('stepsSinceBefore')]).toBe(50);
  });

  it('has no shift in deviations from a sample that had none', () => {
    const { network, measurer, measure, statistic } = setUp({ normalizer: 'none' });
    network.hidden[0]!.linear.weights.values.fill(0);
    network.hidden[0]!.linear.bias.values.fill(0.1);
    measurer.start();
    network.hidden[0]!.linear.bias.values.fill(0.3);
    const measurement = measure(1);
    expect(statistic(measurement, 'shiftSinceStartRaw', 'input', 0)).toBeCloseTo(0.2, 6);
    expect(statistic(measurement, 'shiftSinceStartScaled', 'input', 0)).toBeNaN();
  });

  it('gives the norms and the update ratio of the step just taken, and none before the first', () => {
    const { network, measurer, layout, measure } = setUp();
    const { weights } = network.linear[1]!;
    const of = (measurement: Measurement) =>
      (['gradientNorm', 'weightNorm', 'updateRatio'] as const).map(
        (name) => measurement.values[layout.layerValue(name, 1)]!,
      );
    const [none, norm, noRatio] = of(measure(0));
    expect([none, noRatio]).toEqual([NaN, NaN]);
    expect(norm).toBeCloseTo(Math.hypot(...weights.values), 4);
    weights.gradient.forEach((_, i, all) => (all[i] = i * 0.01));
    measurer.note(0.6, ({ gradient }, into) => gradient.forEach((g, i) => (into[i] = 0.5 * g)));
    const measurement = measure(1);
    const [gradient, , ratio] = of(measurement);
    expect(gradient).toBeCloseTo(Math.hypot(...weights.gradient), 5);
    const expected = (0.5 * deviation([...weights.gradient])) / deviation([...weights.values]);
    expect(ratio).toBeCloseTo(expected, 5);
    expect(measurement.values[layout.scalar('batchLoss')]).toBeCloseTo(0.6, 6);
  });

  it('gives the norm of each bias, of the output layer too', () => {
    const { network, layout, measure } = setUp({ normalizer: 'none' });
    network.linear.forEach(({ bias }, l) => bias.values.forEach((_, i, all) => (all[i] = l + i)));
    const { values } = measure(1);
    network.linear.forEach(({ bias }, l) => {
      const norm = Math.hypot(...bias.values);
      expect(values[layout.layerValue('biasNorm', l)]).toBeCloseTo(norm, 5);
    });
  });

  it('finds dead and saturated units only where the nonlinearity can have them', () => {
    const relu = setUp({ activation: 'relu', normalizer: 'none' });
    relu.network.hidden[0]!.linear.bias.values.set([-100, -100, 100]);
    const { values } = relu.measure(0);
    expect(values[relu.layout.share('dead', 0)]).toBeGreaterThanOrEqual(2 / 6 - 1e-6);
    expect(values[relu.layout.share('dead', 0)]).toBeLessThan(1);
    expect(values[relu.layout.share('saturated', 0)]).toBeNaN();
    const sigmoid = setUp();
    expect(sigmoid.measure(0).values[sigmoid.layout.share('dead', 0)]).toBeNaN();
  });

  it('puts activations without bounds on the wide axis', () => {
    const { layout, measure } = setUp({ activation: 'linear' });
    const { counts } = measure(0);
    const of = (quantity: Quantity) =>
      counts.subarray(layout.counts(quantity, 0), layout.counts(quantity, 0) + BINS);
    expect(of('activation')).toEqual(of('preactivation'));
  });

  it('uses all examples of a training set of fewer than 256', () => {
    const { network, layout, measure } = setUp({ data: { ...DATA, train: 10 } });
    const { counts } = measure(0);
    const start = layout.counts('input', 0);
    const total = counts.subarray(start, start + BINS).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(10 * network.hidden[0]!.width);
  });

  it('leaves out what is not asked for, and reports progress through what is', () => {
    const { layout, measure } = setUp();
    const brief = measure(0);
    for (const name of ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const) {
      expect(brief.values[layout.scalar(name)]).toBeNaN();
    }
    expect(Math.max(...brief.field)).toBe(0);
    let calls = 0;
    const full = measure(0, true, true, () => calls++);
    expect(full.values[layout.scalar('testLoss')]).toBeGreaterThan(0);
    expect(Math.max(...full.field)).toBeGreaterThan(0);
    // The probes, 300 examples in two chunks, 100 in one, 1600 points in seven.
    expect(calls).toBe(1 + 2 + 1 + 7);
  });
});
