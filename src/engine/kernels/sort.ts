const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;

/**
 * Sorts float32 numbers ascending, −0 before 0 and NaN last, in three passes over 11-bit digits
 * of their bits (least significant first); several times faster than `Float32Array.sort` from a
 * thousand numbers on. Keeps its scratch space from call to call.
 */
export class Sorter {
  #from = new Uint32Array(0);
  #to = new Uint32Array(0);
  #floats = new Float32Array(0);
  readonly #starts = new Uint32Array(3 * DIGITS);

  /** In place. */
  sort(values: Float32Array): void {
    const count = values.length;
    if (this.#from.length < count) {
      this.#from = new Uint32Array(count);
      this.#to = new Uint32Array(count);
      this.#floats = new Float32Array(this.#from.buffer);
    }
    const first = this.#from;
    const second = this.#to;
    this.#floats.set(values);
    this.#makeKeys(count);
    this.#move(first, second, 0, count);
    this.#move(second, first, 1, count);
    this.#move(first, second, 2, count);
    for (let i = 0; i < count; i++) {
      const key = second[i] as number;
      first[i] = key ^ ((~key >> 31) | 0x80000000);
    }
    const floats = this.#floats;
    for (let i = 0; i < count; i++) values[i] = floats[i] as number;
  }

  /**
   * Replaces the bits by keys that are ordered as the numbers are: with the sign bit flipped where
   * it is 0, and all bits flipped where it is 1. Then finds where each digit's keys start.
   */
  #makeKeys(count: number): void {
    const keys = this.#from;
    const starts = this.#starts.fill(0);
    for (let i = 0; i < count; i++) {
      const bits = keys[i] as number;
      const isNaN = (bits & 0x7fffffff) > 0x7f800000;
      // Without a branch: signs are random, and a wrong guess costs more than the rest.
      const key = isNaN ? -1 : bits ^ ((bits >> 31) | 0x80000000);
      keys[i] = key;
      const low = key & DIGIT_MASK;
      const middle = DIGITS + ((key >>> DIGIT_BITS) & DIGIT_MASK);
      const high = 2 * DIGITS + (key >>> (2 * DIGIT_BITS));
      starts[low] = (starts[low] as number) + 1;
      starts[middle] = (starts[middle] as number) + 1;
      starts[high] = (starts[high] as number) + 1;
    }
    for (let pass = 0; pass < 3; pass++) {
      let start = 0;
      for (let at = pass * DIGITS; at < (pass + 1) * DIGITS; at++) {
        const here = starts[at] as number;
        starts[at] = start;
        start += here;
      }
    }
  }

  #move(from: Uint32Array, to: Uint32Array, pass: number, count: number): void {
    const starts = this.#starts;
    const shift = pass * DIGIT_BITS;
    for (let i = 0; i < count; i++) {
      const key = from[i] as number;
      const at = pass * DIGITS + ((key >>> shift) & DIGIT_MASK);
      const place = starts[at] as number;
      to[place] = key;
      starts[at] = place + 1;
    }
  }
}
