import { FLOAT32 } from './kernels/arithmetic';

/** Everything random belongs to one of these, so that drawing more for one never shifts another. */
const STREAMS = {
  train: 1,
  test: 2,
  init: 3,
  batches: 4,
  probe: 5,
  dropout: 6,
  noise: 7,
  units: 9,
  split: 10,
} as const;
export type StreamName = keyof typeof STREAMS;

/** The stream of this name for a seed (an unsigned 32-bit integer), from its beginning. */
export function stream(seed: number, name: StreamName): Random {
  // Scattering the seed is one-to-one, so the streams of one seed all begin at different places.
  return from((scatter(seed) + STREAMS[name]) | 0);
}

/** A stream of its own for each step, so that a step's draws depend on no other step's. */
export function stepStream(seed: number, name: StreamName, step: number): Random {
  return from((scatter((scatter(seed) + STREAMS[name]) | 0) + step) | 0);
}

function from(start: number): Random {
  let place = start;
  const word = () => scatter((place = (place + 0x9e3779b9) | 0));
  return new Random([word(), word(), word(), word()]);
}

/**
 * A one-to-one scramble of 32 bits; over multiples of the golden ratio it is splitmix32.
 * Constants: C. Wellons, hash-prospector, "best known" two-round function.
 */
function scatter(x: number): number {
  let z = x ^ (x >>> 16);
  z = Math.imul(z, 0x21f0aaad);
  z ^= z >>> 15;
  z = Math.imul(z, 0x735a2d97);
  return z ^ (z >>> 15);
}

interface NumberList {
  readonly length: number;
  [index: number]: number;
}

/** xoshiro128** 1.1 (D. Blackman and S. Vigna, 2018): period 2¹²⁸ − 1. */
export class Random {
  #s0: number;
  #s1: number;
  #s2: number;
  #s3: number;
  /** The second of the last pair of normal numbers, until it is asked for. */
  #normal: number | null = null;

  /** From four 32-bit words that are not all 0. */
  constructor(state: readonly [number, number, number, number]) {
    [this.#s0, this.#s1, this.#s2, this.#s3] = state;
  }

  /** Another generator that will draw the same numbers. */
  clone(): Random {
    const copy = new Random([this.#s0, this.#s1, this.#s2, this.#s3]);
    copy.#normal = this.#normal;
    return copy;
  }

  /** The next 32 bits, as an unsigned integer. */
  bits(): number {
    const scaled = Math.imul(this.#s1, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0;
    const shifted = this.#s1 << 9;
    this.#s2 ^= this.#s0;
    this.#s3 ^= this.#s1;
    this.#s1 ^= this.#s2;
    this.#s0 ^= this.#s3;
    this.#s2 ^= shifted;
    this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21);
    return result;
  }

  /** Uniform in [0, 1): a multiple of 2⁻²⁴, so float32 holds it exactly. */
  uniform(): number {
    return (this.bits() >>> 8) / 0x1000000;
  }

  /** One of 0 … n − 1, each equally likely; 1 ≤ n ≤ 2³². */
  integer(n: number): number {
    const fair = 0x100000000 - (0x100000000 % n);
    let drawn = this.bits();
    while (drawn >= fair) drawn = this.bits();
    return drawn % n;
  }

  /** Standard normal, by G. Marsaglia's polar method. */
  normal(): number {
    if (this.#normal !== null) {
      const second = this.#normal;
      this.#normal = null;
      return second;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * FLOAT32.log(Math.fround(s))) / s);
      this.#normal = v * factor;
      return u * factor;
    }
  }

  /** Puts the numbers in random order, each order equally likely (Fisher and Yates). */
  shuffle(numbers: NumberList): void {
    for (let last = numbers.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      const kept = numbers[last] as number;
      numbers[last] = numbers[other] as number;
      numbers[other] = kept;
    }
  }
}
