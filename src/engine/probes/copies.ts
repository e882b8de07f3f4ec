import type { Floats } from '../floats';

/**
 * Copies of some arrays, outside of the kernels' memory: that is sized for training alone. Double
 * precision holds the numbers of any arithmetic exactly.
 */
export class Copies {
  readonly #arrays: readonly Floats[];
  readonly #held: readonly Float64Array[];

  constructor(arrays: readonly Floats[]) {
    this.#arrays = arrays;
    this.#held = arrays.map(({ length }) => new Float64Array(length));
  }

  /** Copies all arrays as they are now. */
  take(): void {
    this.#held.forEach((copy, i) => copy.set(this.#arrays[i] ?? []));
  }

  /** Puts the copies of the arrays from `start` to before `end` back in their places. */
  put(start = 0, end = this.#arrays.length): void {
    for (let i = start; i < end; i++) {
      const copy = this.#held[i];
      if (copy) this.#arrays[i]?.set(copy);
    }
  }

  /** The copy of array `i`. */
  of(i: number): Float64Array {
    const copy = this.#held[i];
    if (!copy) throw new RangeError(`There is no array ${i}.`);
    return copy;
  }
}
