import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { ActivationName } from './activation-names';

/** a = f(z), elementwise: 1/(1+e^−z), tanh z, max(0, z) or z. All four rise monotonically. */
export class Activation {
  readonly name: ActivationName;
  readonly #kernels: Kernels;
  #out: Floats;

  constructor(kernels: Kernels, name: ActivationName) {
    this.name = name;
    this.#kernels = kernels;
    this.#out = kernels.allocate(0);
  }

  reserve(length: number): void {
    if (length > this.#out.length) this.#out = this.#kernels.allocate(length);
  }

  /** Returns a, which stays valid until the next pass. */
  forward(z: Floats, length: number): Floats {
    this.#kernels.activate(this.name, this.#out, z, length);
    return this.#out;
  }

  /**
   * Turns g = ∂L/∂a into ∂L/∂z = g·f′(z), in place, by a of the last `forward`:
   * f′ = a·(1−a), 1−a², [a > 0] or 1.
   */
  backward(g: Floats, length: number): void {
    this.#kernels.activateBackward(this.name, g, g, this.#out, length);
  }
}
