import { describe, expect, it } from 'vitest';
import { makeDataSet } from './data/make-data-set';
import { evaluate } from './evaluate';
import { createReference } from './kernels/reference';
import { Network } from './network';

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
