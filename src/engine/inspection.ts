import type { Floats } from './floats';
import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import { oddAbove } from './probes/samples';

/** Numbers of a unit that are handed out at most. */
const MOST = 512;

/** One unit's normaliser at work on the batch that the next step will use. */
export interface Inspection {
  /** Hidden layer and unit, both from 0. */
  readonly layer: number;
  readonly unit: number;
  /** Numbers of the batch that the unit normalises: one of each place of each example. */
  readonly count: number;
  /** The normaliser's input: all of these numbers, or of more than MOST every s-th. */
  readonly x: Float32Array<ArrayBuffer>;
  /** Of all of them. */
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
    const widths = network.hidden.map(({ width, linear }) => Math.max(width, linear.inputUnits));
    const widest = Math.max(0, ...widths);
    this.#kernels = kernels;
    this.#network = network;
    this.#mean = kernels.allocate(widest);
    this.#variance = kernels.allocate(widest);
  }

  /**
   * Throws RangeError unless there is such a unit; where the normaliser has fewer, its last one is
   * shown. The pass was over m examples.
   */
  inspect(layer: number, unit: number, m: number): Inspection {
    const hidden = this.#network.hidden[layer];
    if (!hidden || !Number.isInteger(unit) || unit < 0 || unit >= hidden.width) {
      throw new RangeError(`There is no unit ${unit} in a layer ${layer}.`);
    }
    const { u, normalizer, normalized } = hidden;
    const { units } = normalized;
    const rows = m * normalized.positions;
    const shown = Math.min(unit, units - 1);
    this.#kernels.columnMoments(this.#mean, this.#variance, u, rows, units);
    const affine = normalizer.applied();
    const stride = rows > MOST ? oddAbove(rows / MOST) : 1;
    const length = Math.ceil(rows / stride);
    return {
      layer,
      unit: shown,
      count: rows,
      x: Float32Array.from({ length }, (_, i) => u[i * stride * units + shown] ?? NaN),
      mean: this.#mean[shown] ?? NaN,
      variance: this.#variance[shown] ?? NaN,
      gamma: affine?.gamma[shown] ?? 1,
      beta: affine?.beta[shown] ?? 0,
    };
  }
}
