import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Random } from '../random';

/**
 * Inverted dropout (Srivastava et al. 2014): in a step each number is kept with probability p and
 * divided by it, or set to 0. Nothing is dropped in other passes.
 */
export class Dropout {
  readonly #kernels: Kernels;
  #mask: Floats;
  #out: Floats;
  #keep = 1;
  #dropped = false;
  #length = 0;

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
    this.#mask = this.#out = kernels.allocate(0);
  }

  /** What the last `forward` multiplied with, or null where it dropped nothing. */
  get mask(): Floats | null {
    return this.#dropped ? this.#mask.subarray(0, this.#length) : null;
  }

  configure(keep: number): void {
    this.#keep = keep;
  }

  /**
   * Returns x itself where nothing is dropped; else an array that is valid until the next pass, with
   * `room` for the longest pass there may be.
   */
  forward(x: Floats, length: number, random: Random | null, room = length): Floats {
    this.#dropped = this.#keep < 1 && random !== null;
    if (random === null || !this.#dropped) return x;
    this.#reserve(room);
    this.#length = length;
    this.#draw(length, random);
    this.#kernels.multiplyElements(this.#out, x, this.#mask, length);
    return this.#out;
  }

  /** Turns ∂L/∂out of the last `forward` into ∂L/∂x, in place. */
  backward(g: Floats, length: number): void {
    if (this.#dropped) this.#kernels.multiplyElements(g, g, this.#mask, length);
  }

  #reserve(room: number): void {
    if (room <= this.#mask.length) return;
    this.#mask = this.#kernels.allocate(room);
    this.#out = this.#kernels.allocate(room);
  }

  #draw(length: number, random: Random): void {
    const mask = this.#mask;
    const kept = 1 / this.#keep;
    for (let i = 0; i < length; i++) mask[i] = random.uniform() < this.#keep ? kept : 0;
  }
}
