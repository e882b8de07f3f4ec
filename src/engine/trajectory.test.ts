import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAIN } from './arms.fixture';
import { Batches } from './batches';
import { makeDataSet } from './data/make-data-set';
import type { Floats } from './floats';
import { gather } from './gather';
import { initialize } from './initialize';
import { createReference } from './kernels/reference';
import type { ActivationName } from './layers/activation-names';
import { Network } from './network';
import type { BatchNormalizer } from './normalizers/batch';
import { createSgd } from './optimizers/sgd';
import { stream } from './random';
import type { DataSpecification, Settings } from './specification';

/*
 * The same networks written a second time with TensorFlow.js: its own autodiff, its CPU backend,
 * batch normalization from its elementary operations.
 */

const STEPS = 50;
const TOLERANCE = 1e-4;
const kernels = createReference();

interface Case {
  readonly activation: ActivationName;
  readonly hidden: readonly number[];
  readonly data: DataSpecification;
  readonly batchSize: number;
  readonly learningRate: number;
}

const CASES: readonly Case[] = [
  {
    activation: 'sigmoid',
    hidden: [8, 8, 8],
    data: { name: 'circles', noise: 0.05, ink: 'binary', train: 200, test: 10 },
    batchSize: 32,
    learningRate: 0.5,
  },
  {
    activation: 'tanh',
    hidden: [6, 5],
    data: { name: 'moons', noise: 0.1, ink: 'binary', train: 100, test: 10 },
    batchSize: 7,
    learningRate: 0.2,
  },
  {
    activation: 'relu',
    hidden: [10, 9, 8, 7],
    data: { name: 'xor', noise: 0.1, ink: 'binary', train: 150, test: 10 },
    batchSize: 16,
    learningRate: 0.1,
  },
];

const settingsOf = (
  { batchSize, learningRate }: Case,
  normalizer: Settings['normalizer'],
): Settings => ({
  ...PLAIN,
  learningRate,
  batchSize,
  normalizer,
});

/** The oracle: a hidden layer's variables, and its running statistics as tensors. */
interface Layer {
  readonly weights: tf.Variable;
  readonly bias: tf.Variable;
  readonly gamma: tf.Variable;
  readonly beta: tf.Variable;
  runningMean: tf.Tensor;
  runningVariance: tf.Tensor;
}

class Oracle {
  readonly layers: Layer[];
  readonly #of: Case;
  readonly #settings: Settings;

  constructor(of: Case, settings: Settings, network: Network) {
    this.#of = of;
    this.#settings = settings;
    this.layers = network.linear.map(({ inputs, units: outputs, weights, bias }) => ({
      weights: tf.variable(tf.tensor2d(Float32Array.from(weights.values), [inputs, outputs])),
      bias: tf.variable(tf.tensor1d(Float32Array.from(bias.values))),
      gamma: tf.variable(tf.ones([outputs])),
      beta: tf.variable(tf.zeros([outputs])),
      runningMean: tf.zeros([outputs]),
      runningVariance: tf.ones([outputs]),
    }));
  }

  /** One step of gradient descent; returns the loss before it. */
  step(x: Float32Array, labels: Uint8Array): number {
    const m = labels.length;
    const normalized = this.#settings.normalizer === 'batch';
    const hidden = this.layers.slice(0, -1);
    const moments: { mean: tf.Tensor; variance: tf.Tensor }[] = [];
    const output = this.layers.at(-1)!;
    const trained = [
      ...hidden.flatMap(({ weights, bias, gamma, beta }) =>
        normalized ? [weights, gamma, beta] : [weights, bias],
      ),
      output.weights,
      output.bias,
    ];
    const loss = () => {
      let a: tf.Tensor2D = tf.tensor2d(x, [m, x.length / m]);
      for (const layer of hidden) {
        let z = tf.matMul<tf.Tensor2D>(a, layer.weights);
        if (normalized) {
          const mean = tf.mean(z, 0);
          const apart = tf.sub(z, mean);
          const variance = tf.mean(tf.square(apart), 0);
          moments.push({ mean: tf.keep(mean.clone()), variance: tf.keep(variance.clone()) });
          const scaled = tf.div(apart, tf.sqrt(tf.add(variance, this.#settings.epsilon)));
          z = tf.add(tf.mul(scaled, layer.gamma), layer.beta);
        } else {
          z = tf.add(z, layer.bias);
        }
        a = { sigmoid: tf.sigmoid, tanh: tf.tanh, relu: tf.relu, linear: tf.clone }[
          this.#of.activation
        ](z);
      }
      const logits = tf.add(tf.matMul(a, output.weights), output.bias);
      const wanted = tf.oneHot(tf.tensor1d([...labels], 'int32'), 2);
      return tf.neg(tf.mean(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), 1))) as tf.Scalar;
    };
    const { value, grads } = tf.variableGrads(loss, trained);
    for (const variable of trained) {
      variable.assign(tf.sub(variable, tf.mul(grads[variable.name]!, this.#settings.learningRate)));
    }
    moments.forEach(({ mean, variance }, l) => {
      const layer = hidden[l]!;
      const follow = (running: tf.Tensor, now: tf.Tensor) =>
        tf.keep(tf.add(tf.mul(running, 1 - 0.1), tf.mul(now, 0.1)));
      layer.runningMean = follow(layer.runningMean, mean);
      layer.runningVariance = follow(layer.runningVariance, tf.mul(variance, m / (m - 1)));
    });
    return value.dataSync()[0]!;
  }
}

/** ‖a − b‖ relative to ‖b‖. */
function apart(a: Floats, b: Float32Array): number {
  let difference = 0;
  let whole = 0;
  b.forEach((value, i) => {
    difference += (a[i]! - value) ** 2;
    whole += value ** 2;
  });
  expect(a).toHaveLength(b.length);
  return difference === 0 ? 0 : Math.sqrt(difference / whole);
}

function compare(network: Network, oracle: Oracle, normalized: boolean): number {
  let worst = 0;
  const check = (ours: Floats, theirs: tf.Tensor) => {
    worst = Math.max(worst, apart(ours, theirs.dataSync() as Float32Array));
  };
  network.linear.forEach(({ weights, bias }, l) => {
    const theirs = oracle.layers[l]!;
    check(weights.values, theirs.weights);
    check(bias.values, theirs.bias);
    if (!normalized || l === network.hidden.length) return;
    const normalizer = network.hidden[l]!.normalizer as BatchNormalizer;
    check(normalizer.affine.gamma, theirs.gamma);
    check(normalizer.affine.beta, theirs.beta);
    check(normalizer.runningMean, theirs.runningMean);
    check(normalizer.runningVariance, theirs.runningVariance);
  });
  return worst;
}

describe(`the first ${STEPS} steps`, () => {
  beforeAll(async () => {
    // Else it advertises its native backend.
    tf.env().set('IS_NODE', false);
    await tf.setBackend('cpu');
  });

  it.each(
    CASES.flatMap((of) =>
      (['none', 'batch'] as const).map(
        (normalizer) => [of.activation, of.hidden.length, normalizer, of] as const,
      ),
    ),
  )('are those of TensorFlow.js: %s, %i hidden layers, normaliser %s', (_, __, normalizer, of) => {
    const settings = settingsOf(of, normalizer);
    const m = of.batchSize;
    const { train, classes } = makeDataSet(of.data, 5);
    const shape = { inputs: 2, hidden: of.hidden, outputs: classes, activation: of.activation };
    const network = new Network(kernels, shape);
    network.reserve(m);
    network.configure(settings);
    initialize(network, { rule: 'fan-in', scale: 1.4 }, stream(5, 'init'));
    const oracle = new Oracle(of, settings, network);
    const batches = new Batches(train.count, stream(5, 'batches'));
    const indices = new Uint32Array(m);
    const rows = { x: new Float32Array(2 * m), y: new Uint8Array(m) };
    const before = network.linear.map(({ weights }) => weights.values.slice());
    for (let step = 1; step <= STEPS; step++) {
      batches.next(indices, m);
      gather(rows, train, indices, m);
      network.forward(rows.x, m, 'train');
      const loss = network.loss(rows.y, m);
      network.backward(null, m);
      network.settle(m);
      createSgd(kernels).descend(network.parameters, settings, network.resting);
      const theirs = oracle.step(rows.x, rows.y);
      expect(Math.abs(loss - theirs) / theirs, `loss of step ${step}`).toBeLessThan(TOLERANCE);
      const worst = compare(network, oracle, normalizer === 'batch');
      expect(worst, `parameters after step ${step}`).toBeLessThan(TOLERANCE);
    }
    network.linear.forEach(({ weights }, l) => {
      const moved = apart(weights.values, Float32Array.from(before[l]!));
      expect(moved, `movement of layer ${l}`).toBeGreaterThan(10 * TOLERANCE);
    });
  });
});
