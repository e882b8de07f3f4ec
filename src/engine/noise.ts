import { type Random, stepStream, stream } from './random';

/** What is random in a step itself. Two of the same seed and step draw the same numbers. */
export class Noise {
  readonly #seed: number;
  readonly #step: number;
  #dropout: Random | null = null;
  #normalizer: Random | null = null;
  #units: Random | null = null;

  /** Of the step that follows `step` steps. */
  constructor(seed: number, step: number) {
    this.#seed = seed;
    this.#step = step;
  }

  get dropout(): Random {
    return (this.#dropout ??= stepStream(this.#seed, 'dropout', this.#step));
  }

  /** Not of the step but of the run: the same numbers in each. */
  get units(): Random {
    return (this.#units ??= stream(this.#seed, 'units'));
  }

  get normalizer(): Random {
    return (this.#normalizer ??= stepStream(this.#seed, 'noise', this.#step));
  }
}
