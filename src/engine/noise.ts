import { type Random, stepStream } from './random';

/** What is random in a step itself. Two of the same seed and step draw the same numbers. */
export class Noise {
  readonly #seed: number;
  readonly #step: number;
  #dropout: Random | null = null;
  #normalizer: Random | null = null;

  /** Of the step that follows `step` steps. */
  constructor(seed: number, step: number) {
    this.#seed = seed;
    this.#step = step;
  }

  get dropout(): Random {
    return (this.#dropout ??= stepStream(this.#seed, 'dropout', this.#step));
  }

  get normalizer(): Random {
    return (this.#normalizer ??= stepStream(this.#seed, 'noise', this.#step));
  }
}

/** For passes in which nothing is random. */
export const SILENCE = new Noise(0, 0);
