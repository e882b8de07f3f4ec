import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { AffineMode } from './names';
import type { Affine } from './normalizer';

/** The γ and β of n units, from γ = 1 and β = 0, by mode. */
export class LearnedAffine {
  readonly stored: Affine;
  /** ∂L/∂γ and ∂L/∂β of the last backward pass. */
  readonly gradient: Affine;
  readonly #parameters: readonly Parameter[];
  #mode: AffineMode = 'learned';

  constructor(kernels: Kernels, width: number) {
    const pair = (): Affine => ({ gamma: kernels.allocate(width), beta: kernels.allocate(width) });
    this.stored = pair();
    this.gradient = pair();
    const parameter = (values: Floats, gradient: Floats) => ({ values, gradient, decays: false });
    this.#parameters = [
      parameter(this.stored.gamma, this.gradient.gamma),
      parameter(this.stored.beta, this.gradient.beta),
    ];
    this.reset();
  }

  get mode(): AffineMode {
    return this.#mode;
  }

  get learned(): readonly Parameter[] {
    return this.#mode === 'learned' ? this.#parameters : [];
  }

  reset(): void {
    this.set(1, 0);
  }

  configure({ affine, gamma, beta }: Settings): void {
    this.#mode = affine;
    if (affine === 'fixed') this.set(1, 0);
    else if (affine === 'hand') this.set(gamma, beta);
  }

  set(gamma: number, beta: number): void {
    this.stored.gamma.fill(gamma);
    this.stored.beta.fill(beta);
  }
}
