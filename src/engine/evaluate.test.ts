import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH } from './arms.fixture';
import { makeDataSet } from './data/make-data-set';
import { evaluate, evaluateByBatches } from './evaluate';
import { initialize } from './initialize';
import { createReference } from './kernels/reference';
import { Network } from './network';
import { ACTIVATION_NAMES } from './layers/activation-names';
import { stream } from './random';

const kernels = createReference();

/** Softmax regression on the plane: the logit of class 1 is x·a + y·b + c, that of class 0 is 0. */
function classifier(a: number, b: number, c: number): Network {
  const shape = { inputs: 2, hidden: [], outputs: 2, activation: 'linear' } as const;
  const network = new Network(kernels, shape);
  network.reserve(256);
  network.output.weights.values.set([0, a, 0, b]);
  network.output.bias.values.set([0, c]);
  return network;
}

const chunk = () => ({ x: new Float32Array(512), y: new Uint8Array(256) });

describe('evaluate', () => {
  it('gives the mean loss and the share of right answers over all chunks', () => {
    const { train } = makeDataSet(
      { name: 'moons', noise: 0.2, ink: 'binary', train: 601, test: 1 },
      1,
    );
    let loss = 0;
    let right = 0;
    for (let i = 0; i < 601; i++) {
      const logit = 2 * train.x[2 * i]! - 3 * train.x[2 * i + 1]! + 0.5;
      const toward = train.y[i] === 1 ? logit : -logit;
      loss += Math.log(1 + Math.exp(-toward)) / 601;
      if (toward > 0) right++;
    }
    let calls = 0;
    const result = evaluate(classifier(2, -3, 0.5), kernels, train, chunk(), () => calls++);
    expect(result.loss).toBeCloseTo(loss, 5);
    expect(result.accuracy).toBe(right / 601);
    expect(calls).toBe(3);
  });

  it('gives NaN where logits are not finite', () => {
    const { train } = makeDataSet(
      { name: 'moons', noise: 0, ink: 'binary', train: 300, test: 1 },
      1,
    );
    const result = evaluate(classifier(Infinity, 0, 0), kernels, train, chunk(), () => {});
    expect(result.accuracy).toBeNaN();
    expect(result.loss).toBeNaN();
  });
});

describe('evaluateByBatches', () => {
  it('counts every example once, whatever the batch', () => {
    const data = { name: 'moons', noise: 0.2, ink: 'binary', train: 101, test: 1 } as const;
    const { train } = makeDataSet(data, 1);
    const network = classifier(2, -3, 0.5);
    const whole = evaluate(network, kernels, train, chunk(), () => {});
    for (const size of [1, 2, 50, 100, 101, 256]) {
      let calls = 0;
      const result = evaluateByBatches(network, kernels, train, chunk(), size, () => calls++);
      expect(result.accuracy).toBe(whole.accuracy);
      expect(result.loss).toBeCloseTo(whole.loss, 5);
      expect(calls).toBe(Math.ceil(101 / size));
    }
  });
});

describe('inference', () => {
  it('without running statistics gives the same bits by whatever statistics', () => {
    fc.assert(
      fc.property(
        fc.record({
          activation: fc.constantFrom(...ACTIVATION_NAMES),
          normalizer: fc.constantFrom('none' as const, 'layer' as const),
          placement: fc.constantFrom('before' as const, 'after' as const, 'input' as const),
          hidden: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
          m: fc.integer({ min: 1, max: 20 }),
          seed: fc.nat(),
        }),
        ({ activation, normalizer, placement, hidden, m, seed }) => {
          const network = new Network(kernels, { inputs: 2, hidden, outputs: 3, activation });
          network.reserve(256);
          network.configure({ ...BATCH, normalizer, placement });
          initialize(network, { rule: 'fan-in', scale: 2 }, stream(seed, 'init'));
          const random = stream(seed, 'probe');
          const x = Float32Array.from({ length: 2 * m }, () => random.normal());
          const logits = () => network.infer(x, m).slice(0, 3 * m);
          const running = logits();
          expect(network.infer(x, m, 'own').slice(0, 3 * m)).toEqual(running);
          expect(network.infer(x, m, 'last').slice(0, 3 * m)).toEqual(running);
          expect(network.keepsRunning).toBe(false);
        },
      ),
    );
  });
});
