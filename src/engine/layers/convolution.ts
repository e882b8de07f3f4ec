import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { createParameter, type Parameter } from '../parameter';
import type { Linear } from './linear';

/** Pixels on each side of a filter, and in all. */
const SIDE = 3;
const FILTER = SIDE * SIDE;

/** Examples whose patches are laid out at a time: as many as the cache holds. */
export const GROUP = 8;

/**
 * A 3×3 convolution of pictures [height][width][channels] with zeros around them, so that the
 * picture keeps its size: for each pixel, P·W + b of the patch P around it. Weights are
 * [row][column][channel][unit].
 */
export class Convolution implements Linear {
  readonly kind = 'convolution';
  readonly height: number;
  readonly width: number;
  readonly inputUnits: number;
  readonly units: number;
  readonly weights: Parameter;
  readonly bias: Parameter;
  readonly #kernels: Kernels;
  readonly #patches: Floats;
  readonly #part: Floats;
  #out: Floats;

  constructor(kernels: Kernels, height: number, width: number, channels: number, units: number) {
    this.height = height;
    this.width = width;
    this.inputUnits = channels;
    this.units = units;
    this.#kernels = kernels;
    this.weights = createParameter(kernels, FILTER * channels * units, true);
    this.bias = createParameter(kernels, units, false);
    this.#patches = kernels.allocate(GROUP * this.positions * this.fanIn);
    this.#part = kernels.allocate(this.weights.values.length);
    this.#out = kernels.allocate(0);
  }

  get inputs(): number {
    return this.positions * this.inputUnits;
  }
  get positions(): number {
    return this.height * this.width;
  }
  get fanIn(): number {
    return FILTER * this.inputUnits;
  }
  get fanOut(): number {
    return FILTER * this.units;
  }

  reserve(rows: number): void {
    const length = rows * this.positions * this.units;
    if (length > this.#out.length) this.#out = this.#kernels.allocate(length);
  }

  forward(x: Floats, m: number, withBias: boolean): Floats {
    const { units, fanIn, positions } = this;
    const kernels = this.#kernels;
    const out = this.#out;
    for (let start = 0; start < m; start += GROUP) {
      const rows = this.#layOut(x, start, m) * positions;
      const into = out.subarray(start * positions * units);
      kernels.multiply(into, this.#patches, this.weights.values, rows, fanIn, units);
    }
    if (withBias) kernels.addRow(out, out, this.bias.values, m * positions, units);
    return out;
  }

  /** ∂L/∂W = Pᵀ·G summed over groups of examples in their order; ∂L/∂P = G·Wᵀ, back in place. */
  backward(dx: Floats | null, x: Floats, g: Floats, m: number, withBias: boolean): void {
    const { units, fanIn, positions, height, width, inputUnits, inputs } = this;
    const kernels = this.#kernels;
    const { values, gradient } = this.weights;
    for (let start = 0; start < m; start += GROUP) {
      const examples = this.#layOut(x, start, m);
      const rows = examples * positions;
      const part = g.subarray(start * positions * units);
      const sum = start === 0 ? gradient : this.#part;
      kernels.multiplyTransposedLeft(sum, this.#patches, part, rows, fanIn, units);
      if (start > 0) kernels.add(gradient, gradient, sum, gradient.length);
      if (!dx) continue;
      kernels.multiplyTransposedRight(this.#patches, part, values, rows, units, fanIn);
      const into = dx.subarray(start * inputs);
      kernels.patchesBackward(into, this.#patches, examples, height, width, inputUnits);
    }
    if (withBias) kernels.columnSums(this.bias.gradient, g, m * positions, units);
  }

  /** Lays out the patches of the next group and says how many examples it has. */
  #layOut(x: Floats, start: number, m: number): number {
    const { height, width, inputUnits, inputs } = this;
    const examples = Math.min(GROUP, m - start);
    const from = x.subarray(start * inputs);
    this.#kernels.patches(this.#patches, from, examples, height, width, inputUnits);
    return examples;
  }
}
