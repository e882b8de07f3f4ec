import type { Floats } from './floats';
import type { Kernels } from './kernels/kernels';
import type { Network } from './network';

/** One unit's normaliser at work on the batch that the next step will use. */
export interface Inspection {
  /** Hidden layer and unit, both from 0. */
  readonly layer: number;
  readonly unit: number;
  /** The normaliser's input, one number per example. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly mean: number;
  /** Biased. */
  readonly variance: number;
  /** 1 and 0 where nothing is normalised. */
  readonly gamma: number;
  readonly beta: number;
}

/** Reads single units out of the last 'train' pass. */
export class Inspector {
  readonly #kernels: Kernels;
  readonly #network: Network;
  readonly #mean: Floats;
  readonly #variance: Floats;

  constructor(kernels: Kernels, network: Network) {
    const widest = network.hidden.reduce((most, { width }) => Math.max(most, width), 0);
    this.#kernels = kernels;
    this.#network = network;
    this.#mean = kernels.allocate(widest);
    this.#variance = kernels.allocate(widest);
  }

  /** Throws RangeError unless there is such a unit. The pass was over m examples. */
  inspect(layer: number, unit: number, m: number): Inspection {
    const hidden = this.#network.hidden[layer];
    if (!hidden || !Number.isInteger(unit) || unit < 0 || unit >= hidden.width) {
      throw new RangeError(`There is no unit ${unit} in a layer ${layer}.`);
    }
    const { width, u, normalizer } = hidden;
    this.#kernels.columnMoments(this.#mean, this.#variance, u, m, width);
    const affine = normalizer.applied();
    return {
      layer,
      unit,
      x: Float32Array.from({ length: m }, (_, i) => u[i * width + unit] ?? NaN),
      mean: this.#mean[unit] ?? NaN,
      variance: this.#variance[unit] ?? NaN,
      gamma: affine?.gamma[unit] ?? 1,
      beta: affine?.beta[unit] ?? 0,
    };
  }
}
