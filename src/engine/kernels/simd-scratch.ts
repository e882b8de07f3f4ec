import type { SimdMemory } from './simd-memory';

/** Numbers behind the scratch space that an operation may write as well. */
const SPARE = 32;

/**
 * Numbers that `assembly/multiply-transposed-left` lays out for [m][k]ᵀ · [m][n]: lists of what is not
 * 0 in 64 columns, or panels; neither of few columns.
 */
export function transposedLeftScratch(m: number, k: number, n: number): number {
  return k < 32 ? 0 : Math.max(n < 28 ? 0 : 64 * (2 * m + 1), n < 64 ? 0 : m * (n + 12));
}

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
