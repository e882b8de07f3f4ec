import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Contestant, Place } from './contestant';
import type { Start } from './start';
import { convolve } from './tfjs-convolution';
import { ALPHA, BATCHES, EPSILON, pictures, RATE, type Workload } from './workloads.mjs';

export async function makeTfjsWasm(workload: Workload, start: Start, { tfjsFolder }: Place) {
  setWasmPaths(tfjsFolder);
  return makeTfjs('wasm', workload, start);
}

export function makeTfjsCpu(workload: Workload, start: Start) {
  return makeTfjs('cpu', workload, start);
}

async function makeTfjs(backend: string, workload: Workload, start: Start) {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js has no ${backend} here.`);
  return new Tfjs(workload, start);
}

/** The batches are tensors before the clock starts. */
class Tfjs implements Contestant {
  readonly #layers: readonly Layer[];
  readonly #batches: readonly { readonly x: tf.Tensor; readonly y: tf.Tensor2D }[];
  readonly #optimizer = tf.train.sgd(RATE);
  #step = 0;

  constructor({ sizes, side, batch, normalized }: Workload, { weights, x, y }: Start) {
    const inputs = sizes[0] ?? 0;
    const classes = sizes.at(-1) ?? 0;
    const last = sizes.length - 2;
    const filters = side === null ? [] : pictures({ sizes, side });
    this.#layers = weights.map((values, l) => {
      const filter = l < last ? filters[l] : undefined;
      const units = sizes[l + 1] ?? 0;
      const shape = filter ? [3, 3, filter.channels, units] : [values.length / units, units];
      return new Layer(tf.tensor(values, shape), l === 0, l === last, normalized);
    });
    this.#batches = Array.from({ length: BATCHES }, (_, b) => {
      const rows = x.slice(b * batch * inputs, (b + 1) * batch * inputs);
      // Its own oneHot gives float32 the bits of integers on the wasm backend.
      const labels = new Float32Array(batch * classes);
      for (let i = 0; i < batch; i++) labels[i * classes + (y[b * batch + i] ?? NaN)] = 1;
      const shape = side === null ? [batch, inputs] : [batch, side, side, 1];
      return { x: tf.tensor(rows, shape), y: tf.tensor2d(labels, [batch, classes]) };
    });
  }

  async train(steps: number): Promise<number> {
    for (let s = 1; s < steps; s++) this.#train(false);
    const loss = this.#train(true);
    const [value = NaN] = (await loss?.data()) ?? [];
    loss?.dispose();
    return value;
  }

  async firstWeights(): Promise<Float32Array> {
    return Float32Array.from((await this.#layers[0]?.weights.data()) ?? []);
  }

  #train(wanted: boolean): tf.Scalar | null {
    const batch = this.#batches[this.#step++ % BATCHES];
    if (!batch) throw new RangeError('There is no such batch.');
    return this.#optimizer.minimize(() => {
      const logits = this.#layers.reduce((a: tf.Tensor, layer) => layer.forward(a), batch.x);
      return tf.losses.softmaxCrossEntropy(batch.y, logits) as tf.Scalar;
    }, wanted);
  }
}

/** A layer with its normaliser, if any, and where it is hidden its activation and its pool, if any. */
class Layer {
  readonly weights: tf.Variable;
  readonly #first: boolean;
  readonly #last: boolean;
  readonly #bias: tf.Variable | null;
  readonly #normalizer: Normalizer | null;

  /** Weights are [inputs][units], or [row][column][channel][unit] of a convolution. */
  constructor(weights: tf.Tensor, first: boolean, last: boolean, bn: boolean) {
    const width = weights.shape.at(-1) ?? 0;
    this.weights = tf.variable(weights);
    this.#first = first;
    this.#last = last;
    this.#bias = last || !bn ? tf.variable(tf.zeros([width])) : null;
    this.#normalizer = last || !bn ? null : new Normalizer(width);
  }

  forward(x: tf.Tensor): tf.Tensor {
    const product = this.#multiply(x);
    const u = this.#bias ? tf.add(product, this.#bias) : product;
    if (this.#last) return u;
    const a = tf.sigmoid(this.#normalizer?.forward(u) ?? u);
    return this.weights.rank === 4 ? tf.maxPool(a as tf.Tensor4D, 2, 2, 'valid') : a;
  }

  #multiply(x: tf.Tensor): tf.Tensor {
    const { weights } = this;
    if (weights.rank === 4) {
      return convolve(x as tf.Tensor4D, weights as tf.Tensor as tf.Tensor4D, this.#first);
    }
    const rows = x.rank === 2 ? x : tf.reshape(x, [x.shape[0] ?? 0, -1]);
    return tf.matMul(rows, weights);
  }
}

class Normalizer {
  readonly #gamma: tf.Variable;
  readonly #beta: tf.Variable;
  readonly #runningMean: tf.Variable;
  readonly #runningVariance: tf.Variable;

  constructor(width: number) {
    this.#gamma = tf.variable(tf.ones([width]));
    this.#beta = tf.variable(tf.zeros([width]));
    this.#runningMean = tf.variable(tf.zeros([width]), false);
    this.#runningVariance = tf.variable(tf.ones([width]), false);
  }

  /** Normalises the last axis over all others. */
  forward(u: tf.Tensor): tf.Tensor {
    const m = u.size / (u.shape.at(-1) ?? 1);
    const others = u.shape.slice(1).map((_, axis) => axis);
    const { mean, variance } = tf.moments(u, others);
    follow(this.#runningMean, mean, 1);
    follow(this.#runningVariance, variance, m / (m - 1));
    return tf.batchNorm(
      u,
      mean as tf.Tensor1D,
      variance as tf.Tensor1D,
      this.#beta as tf.Tensor as tf.Tensor1D,
      this.#gamma as tf.Tensor as tf.Tensor1D,
      EPSILON,
    );
  }
}

/** running ← (1−α)·running + α·value·factor. */
function follow(running: tf.Variable, value: tf.Tensor, factor: number): void {
  running.assign(tf.add(tf.mul(running, 1 - ALPHA), tf.mul(value, ALPHA * factor)));
}
