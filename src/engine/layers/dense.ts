import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';

/** Y = X·W + b, with X[m][inputs], W[inputs][outputs] and b[outputs]. */
export class Dense {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Parameter;
  readonly bias: Parameter;
  readonly #kernels: Kernels;
  #out: Floats;

  constructor(kernels: Kernels, inputs: number, outputs: number) {
    const parameter = (length: number): Parameter => ({
      values: kernels.allocate(length),
      gradient: kernels.allocate(length),
    });
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = parameter(inputs * outputs);
    this.bias = parameter(outputs);
    this.#kernels = kernels;
    this.#out = kernels.allocate(0);
  }

  reserve(rows: number): void {
    if (rows * this.outputs <= this.#out.length) return;
    this.#out = this.#kernels.allocate(rows * this.outputs);
  }

  /** Returns Y, which stays valid until the next pass. Without the bias: Y = X·W. */
  forward(x: Floats, m: number, withBias: boolean): Floats {
    const out = this.#out;
    this.#kernels.multiply(out, x, this.weights.values, m, this.inputs, this.outputs);
    if (withBias) this.#kernels.addRow(out, out, this.bias.values, m, this.outputs);
    return out;
  }

  /**
   * With G = ∂L/∂Y: ∂L/∂W = Xᵀ·G, ∂L/∂b = Σᵢ Gᵢ and ∂L/∂X = G·Wᵀ, which goes to `dx` where it is
   * wanted.
   */
  backward(dx: Floats | null, x: Floats, g: Floats, m: number, withBias: boolean): void {
    const { inputs, outputs } = this;
    const kernels = this.#kernels;
    kernels.multiplyTransposedLeft(this.weights.gradient, x, g, m, inputs, outputs);
    if (withBias) kernels.columnSums(this.bias.gradient, g, m, outputs);
    if (dx) kernels.multiplyTransposedRight(dx, g, this.weights.values, m, outputs, inputs);
  }
}
