import type { Start } from './start';
import type { Workload } from './workloads.mjs';

export const CONTESTANTS = ['simd', 'plain', 'tfjs-wasm', 'tfjs-cpu', 'jax-js'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

/** Trains a workload by plain gradient descent on the mean softmax cross-entropy. */
export interface Contestant {
  /** Goes on for so many steps; the loss of the last of them, before its descent. */
  train(steps: number): Promise<number>;
  /** The weights of the first layer, [inputs][outputs]. */
  firstWeights(): Promise<Float32Array>;
}

/** How the two places differ: where files come from. */
export interface Place {
  /** The compiled kernels. */
  kernels(): Promise<BufferSource>;
  /** The folder of TensorFlow.js's own wasm files. */
  readonly tfjsFolder: string;
}

export type MakeContestant = (
  workload: Workload,
  start: Start,
  place: Place,
) => Promise<Contestant>;
