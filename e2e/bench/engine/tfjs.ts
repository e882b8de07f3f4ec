import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Contestant, Place } from './contestant';
import type { Start } from './start';
import { ALPHA, BATCHES, denseSizes, EPSILON, RATE, type Workload } from './workloads.mjs';

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
  readonly #batches: readonly { readonly x: tf.Tensor2D; readonly y: tf.Tensor2D }[];
  readonly #optimizer = tf.train.sgd(RATE);
  #step = 0;

  constructor({ sizes, batch, normalized }: Workload, { weights, x, y }: Start) {
    const dense = denseSizes(sizes);
    const inputs = sizes[0] ?? 0;
    const classes = sizes.at(-1) ?? 0;
    this.#layers = dense.map(
      (size, l) =>
        new Layer(size, weights[l] ?? new Float32Array(), l === dense.length - 1, normalized),
    );
    this.#batches = Array.from({ length: BATCHES }, (_, b) => {
      const rows = x.slice(b * batch * inputs, (b + 1) * batch * inputs);
      // Its own oneHot gives float32 the bits of integers on the wasm backend.
      const labels = new Float32Array(batch * classes);
      for (let i = 0; i < batch; i++) labels[i * classes + (y[b * batch + i] ?? NaN)] = 1;
      return { x: tf.tensor2d(rows, [batch, inputs]), y: tf.tensor2d(labels, [batch, classes]) };
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
      const logits = this.#layers.reduce((a, layer) => layer.forward(a), batch.x);
      return tf.losses.softmaxCrossEntropy(batch.y, logits) as tf.Scalar;
    }, wanted);
  }
}

/** A dense layer with its normaliser, if any, and its activation, where it is hidden. */
class Layer {
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly #last: boolean;
  readonly #bias: tf.Variable | null;
  readonly #normalizer: Normalizer | null;

  constructor(size: readonly [number, number], weights: Float32Array, last: boolean, bn: boolean) {
    const width = size[1];
    this.weights = tf.variable(tf.tensor2d(weights, [...size]));
    this.#last = last;
    this.#bias = last || !bn ? tf.variable(tf.zeros([width])) : null;
    this.#normalizer = last || !bn ? null : new Normalizer(width);
  }

  forward(x: tf.Tensor2D): tf.Tensor2D {
    const product: tf.Tensor2D = tf.matMul(x, this.weights);
    const u = this.#bias ? tf.add<tf.Tensor2D>(product, this.#bias) : product;
    if (this.#last) return u;
    return tf.sigmoid(this.#normalizer?.forward(u) ?? u);
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

  forward(u: tf.Tensor2D): tf.Tensor2D {
    const m = u.shape[0];
    const { mean, variance } = tf.moments(u, 0);
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
