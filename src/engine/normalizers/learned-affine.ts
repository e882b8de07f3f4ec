import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { createParameter, type Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { AffineMode } from './names';
import type { Affine } from './normalizer';

/** The γ and β of n units, from γ = 1 and β = 0, by mode. */
export class LearnedAffine {
  readonly stored: Affine;
  /** ∂L/∂γ and ∂L/∂β of the last backward pass. */
  readonly gradient: Affine;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #setsIdentity: boolean;
  readonly #parameters: readonly Parameter[];
  #mode: AffineMode = 'learned';

  /** A normaliser that cannot set the identity leaves γ and β at 1 and 0 where it is asked to. */
  constructor(kernels: Kernels, width: number, setsIdentity: boolean) {
    const gamma = createParameter(kernels, width, false);
    const beta = createParameter(kernels, width, false);
    this.stored = { gamma: gamma.values, beta: beta.values };
    this.gradient = { gamma: gamma.gradient, beta: beta.gradient };
    this.#kernels = kernels;
    this.#width = width;
    this.#setsIdentity = setsIdentity;
    this.#parameters = [gamma, beta];
    this.reset();
  }

  get mode(): AffineMode {
    return this.#mode;
  }

  get learned(): readonly Parameter[] {
    return this.#mode === 'learned' ? this.#parameters : [];
  }

  reset(): void {
    this.#set(1, 0);
  }

  configure({ affine, gamma, beta }: Settings): void {
    this.#mode = affine;
    if (affine === 'fixed' || (affine === 'identity' && !this.#setsIdentity)) this.reset();
    else if (affine === 'hand') this.#set(gamma, beta);
  }

  /** out = γ·x̂ + β. */
  apply(out: Floats, normalized: Floats, m: number): void {
    const { gamma, beta } = this.stored;
    this.#kernels.scaleAndShift(out, normalized, gamma, beta, m, this.#width);
  }

  /** Writes ∂L/∂γ = Σ g·x̂ and ∂L/∂β = Σ g; `spare` is overwritten. */
  backward(g: Floats, normalized: Floats, spare: Floats, m: number): void {
    const kernels = this.#kernels;
    kernels.multiplyElements(spare, g, normalized, m * this.#width);
    kernels.columnSums(this.gradient.gamma, spare, m, this.#width);
    kernels.columnSums(this.gradient.beta, g, m, this.#width);
  }

  #set(gamma: number, beta: number): void {
    this.stored.gamma.fill(gamma);
    this.stored.beta.fill(beta);
  }
}
