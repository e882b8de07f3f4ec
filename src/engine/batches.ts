import type { Random } from './random';

/**
 * Mini-batches without replacement: the examples are shuffled once per epoch and handed out in
 * that order. A batch that outlasts its epoch goes on into the next one.
 */
export class Batches {
  readonly #order: Uint32Array;
  #random: Random;
  #position: number;
  /** Where the last batch began and, where it began another epoch, what that shuffled and by what. */
  #began: number;
  #crossed: Random | null = null;
  #orderBefore: Uint32Array | null = null;

  /** Of `count` examples. The first epoch is shuffled when it is first needed. */
  constructor(count: number, random: Random) {
    this.#order = Uint32Array.from({ length: count }, (_, i) => i);
    this.#random = random;
    this.#position = count;
    this.#began = count;
  }

  /** Fills into[0 … size−1] with the indices of the next batch. */
  next(into: Uint32Array, size: number): void {
    const order = this.#order;
    this.#began = this.#position;
    this.#crossed = null;
    for (let i = 0; i < size; i++) {
      if (this.#position >= order.length) this.#shuffle();
      into[i] = order[this.#position++] ?? 0;
    }
  }

  /**
   * As if the last batch had not been asked for, at the same cost however many were before it; a
   * second time in a row changes nothing.
   */
  giveBack(): void {
    this.#position = this.#began;
    if (this.#crossed === null || this.#orderBefore === null) return;
    this.#order.set(this.#orderBefore);
    this.#random = this.#crossed;
    this.#crossed = null;
  }

  /** Another sampler that will hand out the same batches. */
  clone(): Batches {
    const copy = new Batches(this.#order.length, this.#random.clone());
    copy.#order.set(this.#order);
    copy.#position = this.#position;
    return copy;
  }

  #shuffle(): void {
    // A batch may last for several epochs: what was before the first is what it is given back to.
    if (this.#crossed === null) {
      this.#crossed = this.#random.clone();
      this.#orderBefore ??= new Uint32Array(this.#order.length);
      this.#orderBefore.set(this.#order);
    }
    this.#random.shuffle(this.#order);
    this.#position = 0;
  }
}
