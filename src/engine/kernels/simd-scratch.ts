import type { SimdMemory } from './simd-memory';

/** Numbers behind the scratch space that an operation may write as well. */
const SPARE = 32;

/** Space for results in between, replaced by a larger one where an operation needs more. */
export class SimdScratch {
  #address = 0;
  #length = -1;

  constructor(private readonly memory: SimdMemory) {}

  /** The memory has been cleared. */
  forget(): void {
    this.#length = -1;
  }

  /** The address of room for so many numbers. */
  of(length: number): number {
    if (length > this.#length) {
      this.#length = Math.max(length, 2 * this.#length);
      this.#address = this.memory.take((this.#length + SPARE) * Float32Array.BYTES_PER_ELEMENT);
    }
    return this.#address;
  }
}
