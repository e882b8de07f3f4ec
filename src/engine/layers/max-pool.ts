import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';

/** The largest of each 2×2 window of a picture [height][width][channels]; what is left over at an
 * odd edge is dropped. */
export class MaxPool {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly #kernels: Kernels;
  #x: Floats;
  #out: Floats;

  /** Of pictures that are at least 2×2. */
  constructor(kernels: Kernels, height: number, width: number, channels: number) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.#kernels = kernels;
    this.#x = this.#out = kernels.allocate(0);
  }

  /** Numbers of an example that it hands on. */
  get outputs(): number {
    return (this.height >> 1) * (this.width >> 1) * this.channels;
  }

  reserve(rows: number): void {
    if (rows * this.outputs <= this.#out.length) return;
    this.#out = this.#kernels.allocate(rows * this.outputs);
  }

  /** x is needed unchanged by `backward`. Returns an array that is valid until the next pass. */
  forward(x: Floats, m: number): Floats {
    const { height, width, channels } = this;
    this.#x = x;
    this.#kernels.maxPool(this.#out, x, m, height, width, channels);
    return this.#out;
  }

  /** Each g goes to the first of its window's largest; all else of dx is 0. */
  backward(dx: Floats, g: Floats, m: number): void {
    const { height, width, channels } = this;
    this.#kernels.maxPoolBackward(dx, g, this.#x, this.#out, m, height, width, channels);
  }
}
