import type { Random } from './random';

/**
 * Mini-batches without replacement: the examples are shuffled once per epoch and handed out in
 * that order. A batch that outlasts its epoch goes on into the next one.
 */
export class Batches {
  readonly #order: Uint32Array;
  readonly #random: Random;
  #position: number;

  /** Of `count` examples. The first epoch is shuffled when it is first needed. */
  constructor(count: number, random: Random) {
    this.#order = Uint32Array.from({ length: count }, (_, i) => i);
    this.#random = random;
    this.#position = count;
  }

  /** Fills into[0 … size−1] with the indices of the next batch. */
  next(into: Uint32Array, size: number): void {
    const order = this.#order;
    for (let i = 0; i < size; i++) {
      if (this.#position >= order.length) {
        this.#random.shuffle(order);
        this.#position = 0;
      }
      into[i] = order[this.#position++] ?? 0;
    }
  }

  /** Passes over the next `count` indices. */
  skip(count: number): void {
    const one = new Uint32Array(1);
    for (let i = 0; i < count; i++) this.next(one, 1);
  }

  /** Another sampler that will hand out the same batches. */
  clone(): Batches {
    const copy = new Batches(this.#order.length, this.#random.clone());
    copy.#order.set(this.#order);
    copy.#position = this.#position;
    return copy;
  }
}
