import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { createParameter, type Parameter } from '../parameter';
import type { Linear } from './linear';

/** Y = X·W + b, with X[m][inputs], W[inputs][units] and b[units]. */
export class Dense implements Linear {
  readonly kind = 'dense';
  readonly inputs: number;
  readonly units: number;
  readonly positions = 1;
  readonly weights: Parameter;
  readonly bias: Parameter;
  readonly #kernels: Kernels;
  #out: Floats;

  constructor(kernels: Kernels, inputs: number, units: number) {
    this.inputs = inputs;
    this.units = units;
    this.weights = createParameter(kernels, inputs * units, true);
    this.bias = createParameter(kernels, units, false);
    this.#kernels = kernels;
    this.#out = kernels.allocate(0);
  }

  get inputUnits(): number {
    return this.inputs;
  }
  get fanIn(): number {
    return this.inputs;
  }
  get fanOut(): number {
    return this.units;
  }

  reserve(rows: number): void {
    if (rows * this.units <= this.#out.length) return;
    this.#out = this.#kernels.allocate(rows * this.units);
  }

  forward(x: Floats, m: number, withBias: boolean): Floats {
    const out = this.#out;
    this.#kernels.multiply(out, x, this.weights.values, m, this.inputs, this.units);
    if (withBias) this.#kernels.addRow(out, out, this.bias.values, m, this.units);
    return out;
  }

  /** ∂L/∂W = Xᵀ·G, ∂L/∂b = Σᵢ Gᵢ and ∂L/∂X = G·Wᵀ. */
  backward(dx: Floats | null, x: Floats, g: Floats, m: number, withBias: boolean): void {
    const { inputs, units } = this;
    const kernels = this.#kernels;
    kernels.multiplyTransposedLeft(this.weights.gradient, x, g, m, inputs, units);
    if (withBias) kernels.columnSums(this.bias.gradient, g, m, units);
    if (dx) kernels.multiplyTransposedRight(dx, g, this.weights.values, m, units, inputs);
  }
}
