/**
 * A 64-bit digest of numbers: equal digests mean, for all practical purposes, equal bits. Each
 * number counts with all its 64 bits (so float32 and whole numbers up to 2⁵³ count exactly); all
 * NaNs are one, 0 and −0 are two. It is no defence against someone who looks for two equal ones.
 */
export class Fingerprint {
  #high = 0x243f6a88;
  #low = 0x85a308d3 | 0;

  /** Adds a list: its length, then its numbers in their order. */
  add(values: ArrayLike<number>): void {
    let high = mix(this.#high, values.length, HIGH_FACTOR);
    let low = mix(this.#low, values.length, LOW_FACTOR);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      number.setFloat64(0, value);
      const isNaN = value !== value;
      const first = isNaN ? NAN_BITS : number.getInt32(0);
      const second = isNaN ? 0 : number.getInt32(4);
      high = mix(mix(high, first, HIGH_FACTOR), second, HIGH_FACTOR);
      low = mix(mix(low, first, LOW_FACTOR), second, LOW_FACTOR);
    }
    this.#high = high;
    this.#low = low;
  }

  /** The digest so far: 16 lower-case hexadecimal digits. */
  toString(): string {
    // Crossed, so that every digit depends on both halves.
    const high = finish(this.#high ^ finish(this.#low));
    const low = finish(this.#low ^ high);
    return digits(high) + digits(low);
  }
}

/** The digest of some arms together, from their digests in this order. */
export function combineFingerprints(fingerprints: readonly string[]): string {
  const together = new Fingerprint();
  together.add(Array.from(fingerprints.join('+'), (character) => character.charCodeAt(0)));
  return together.toString();
}

/** Where an arm stands: steps done, and the digest of its parameters. */
export interface Standing {
  readonly step: number;
  readonly fingerprint: string;
}

/**
 * The digest of a run, as the page shows it: an arm that has diverged and been left behind counts
 * as none.
 */
export function runFingerprint(arms: readonly Standing[]): string {
  const last = Math.max(...arms.map(({ step }) => step));
  return combineFingerprints(arms.map((arm) => (arm.step === last ? arm.fingerprint : '')));
}

const number = new DataView(new ArrayBuffer(8));
const NAN_BITS = 0x7ff80000;

// The two lanes are MurmurHash3's block step (A. Appleby) with different odd factors.
const HIGH_FACTOR = 0xcc9e2d51;
const LOW_FACTOR = 0x1b873593;

function mix(lane: number, word: number, factor: number): number {
  let scrambled = Math.imul(word, factor);
  scrambled = (scrambled << 15) | (scrambled >>> 17);
  const joined = lane ^ Math.imul(scrambled, factor ^ 0x2e5f3a3c);
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's finaliser: each bit in changes each bit out with probability ½. */
function finish(lane: number): number {
  let z = lane ^ (lane >>> 16);
  z = Math.imul(z, 0x85ebca6b);
  z ^= z >>> 13;
  z = Math.imul(z, 0xc2b2ae35);
  return z ^ (z >>> 16);
}

function digits(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
