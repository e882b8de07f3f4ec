import { describe, expect, it } from 'vitest';
import { BATCH, DEFAULT, kernels, measure, PLAIN, SMALL, train } from '../arms.fixture';
import { makeDataSet } from '../data/make-data-set';
import { gather } from '../gather';
import { createSimd } from '../kernels/simd';
import { module } from '../kernels/simd-module.fixture';
import { memoryNeed } from '../memory-need';
import { Network } from '../network';
import { Noise } from '../noise';
import { stream } from '../random';
import type { ArmSpecification, Settings } from '../specification';
import { Trainer } from '../trainer';
import {
  UNIT_QUANTITIES,
  UNIT_SHARES,
  unitPercentileAt,
  unitPercentilesLength,
  type UnitQuantity,
} from './unit-percentiles';

const unitsOf = (trainer: Trainer, width: number): Float32Array => {
  const values = new Float32Array(unitPercentilesLength(width)).fill(7);
  trainer.measureUnits(values);
  return values;
};

const CONVOLUTION: ArmSpecification = {
  ...DEFAULT,
  data: { name: 'digits14', noise: 0, ink: 'binary', train: 70, test: 20 },
  model: 'convolution',
  hidden: [3, 2],
  settings: { ...BATCH, batchSize: 8 },
};

const CASES: readonly [string, ArmSpecification][] = [
  ['a plain network', { ...SMALL, settings: { ...SMALL.settings, normalizer: 'none' } }],
  ['batch normalization', SMALL],
  ['batch normalization after f', place(SMALL, { placement: 'after' })],
  ['batch normalization on the input', place(SMALL, { placement: 'input' })],
  ['noisy batch normalization', place(SMALL, { normalizer: 'noisy' })],
  ['a convolution', CONVOLUTION],
  ['a convolution, normalised on its input', place(CONVOLUTION, { placement: 'input' })],
];

function place(arm: ArmSpecification, settings: Partial<Settings>): ArmSpecification {
  return { ...arm, settings: { ...arm.settings, ...settings } };
}

/**
 * Slow and plain: another network with the same parameters passes the same probe examples, each
 * unit's numbers are picked out and sorted by the language.
 */
function slowly(arm: ArmSpecification, trainer: Trainer) {
  const data = makeDataSet(arm.data, arm.seed);
  const { features, count } = data.train;
  const network = new Network(kernels, {
    inputs: features,
    hidden: arm.hidden,
    outputs: data.classes,
    activation: arm.activation,
    convolved: arm.model === 'convolution' ? data.image : null,
  });
  network.reserve(256);
  network.configure(arm.settings);
  for (const [name, values] of network.state) values.set(trainer.parameters.get(name)!);
  const probes = Math.min(256, count, network.chunk);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  stream(arm.seed, 'probe').shuffle(order);
  const rows = { x: new Float32Array(probes * features), y: new Uint8Array(probes) };
  gather(rows, data.train, order, probes);
  network.forward(rows.x, probes, 'probe', new Noise(arm.seed, trainer.step));
  const layer = network.hidden.at(-1)!;
  return (quantity: UnitQuantity, unit: number, share: number): number => {
    const { units, positions } =
      quantity === 'input'
        ? layer.normalized
        : { units: layer.width, positions: layer.linear.positions };
    if (unit >= units) return NaN;
    const values = quantity === 'input' ? layer.u : layer.z;
    const own = Array.from(
      { length: probes * positions },
      (_, row) => values[row * units + unit]!,
    ).toSorted((a, b) => a - b);
    const exact = share * (own.length - 1);
    const low = own[Math.floor(exact)]!;
    return low + (exact - Math.floor(exact)) * (own[Math.ceil(exact)]! - low);
  };
}

describe.each(CASES)('the percentiles of each unit of %s', (_, arm) => {
  it.each([0, 9])('are those of its own numbers after %i steps', (step) => {
    const trainer = train(arm, step);
    const width = arm.hidden.at(-1)!;
    const values = unitsOf(trainer, width);
    const expected = slowly(arm, trainer);
    for (const quantity of UNIT_QUANTITIES) {
      for (let unit = 0; unit < width; unit++) {
        UNIT_SHARES.forEach((share, i) => {
          const value = values[unitPercentileAt(width, quantity, unit, i)]!;
          const wanted = expected(quantity, unit, share);
          const near = Object.is(value, wanted) || Math.abs(value - wanted) < 1e-5;
          expect(near, `${quantity} of unit ${unit}: ${value}, not ${wanted}`).toBe(true);
        });
      }
    }
  });

  it('are the same bits on both kernels', () => {
    const width = arm.hidden.at(-1)!;
    const simd = new Trainer(arm, createSimd(module, memoryNeed(arm)));
    simd.advance(9);
    expect(unitsOf(simd, width)).toEqual(unitsOf(train(arm, 9), width));
  });
});

describe('looking at units', () => {
  it('does not change the run', () => {
    const looked = train(SMALL, 5);
    unitsOf(looked, 6);
    looked.test();
    looked.advance(12);
    expect(looked.fingerprint()).toBe(train(SMALL, 12).fingerprint());
  });

  it('tests as a measurement does', () => {
    const trainer = train(SMALL, 12);
    const { accuracy, loss } = trainer.test();
    const { values } = measure(trainer, true);
    expect(Math.fround(accuracy)).toBe(values[trainer.layout.scalar('testAccuracy')]);
    expect(Math.fround(loss)).toBe(values[trainer.layout.scalar('testLoss')]);
  });

  it('finds nothing where there is no hidden layer', () => {
    const trainer = train({ ...SMALL, hidden: [] }, 3);
    expect(unitsOf(trainer, 0)).toHaveLength(0);
  });

  it('gives no percentile where a number is not finite', () => {
    const settings: Settings = { ...PLAIN, batchSize: 16 };
    const trainer = train({ ...SMALL, hidden: [4], activation: 'linear', settings }, 2);
    trainer.parameters.get('layers.0.bias')![1] = Infinity;
    const values = unitsOf(trainer, 4);
    const undefinedUnits = [0, 1, 2, 3].filter((unit) =>
      Number.isNaN(values[unitPercentileAt(4, 'preactivation', unit, 1)]),
    );
    expect(undefinedUnits).toEqual([1]);
  });
});
