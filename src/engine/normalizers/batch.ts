import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { CreateNormalizer, NormalizerKind } from './kind';
import { LearnedAffine } from './learned-affine';
import type { Allocate, Affine, Normalizer, Purpose, Running, Statistics } from './normalizer';

/**
 * Batch normalization (Ioffe & Szegedy 2015) of n units, each over a batch of m:
 * μ = (1/m)·Σ xᵢ, σ² = (1/m)·Σ (xᵢ − μ)², x̂ᵢ = (xᵢ − μ)/√(σ² + ε), yᵢ = γ·x̂ᵢ + β.
 */
export class BatchNormalizer implements Normalizer {
  readonly keepsBias: boolean;
  readonly state: Readonly<Record<string, Floats>>;
  readonly runningMean: Floats;
  readonly runningVariance: Floats;
  /** Of the last pass by statistics of its own; the variance is biased. */
  readonly mean: Floats;
  readonly variance: Floats;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #constant: boolean;
  readonly #affine: LearnedAffine;
  readonly #identity: Affine;
  readonly #inverse: Floats;
  readonly #slope: Floats;
  readonly #zero: Floats;
  #applied: Affine;
  #rows = 0;
  #normalized: Floats;
  #out: Floats;
  #epsilon = 1e-5;
  #alpha = 0.1;

  /**
   * 'constant' is the wrong fix: the gradient takes μ and σ² for constants, as if normalising were
   * no part of the network. A bias before it then keeps growing while the output stays.
   */
  constructor(
    kernels: Kernels,
    width: number,
    statistics: 'differentiated' | 'constant' = 'differentiated',
  ) {
    const allocate = () => kernels.allocate(width);
    this.#kernels = kernels;
    this.#width = width;
    this.#constant = statistics === 'constant';
    this.keepsBias = this.#constant;
    this.#affine = new LearnedAffine(kernels, width, true);
    this.#identity = { gamma: allocate(), beta: allocate() };
    this.#applied = this.affine;
    this.mean = allocate();
    this.variance = allocate();
    this.#inverse = allocate();
    this.#slope = allocate();
    this.#zero = allocate();
    this.runningMean = allocate();
    this.runningVariance = allocate();
    const { runningMean, runningVariance } = this;
    this.state = { ...this.affine, runningMean, runningVar: runningVariance };
    this.#normalized = kernels.allocate(0);
    this.#out = kernels.allocate(0);
    this.reset();
  }

  get affine(): Affine {
    return this.#affine.stored;
  }

  /** ∂L/∂γ and ∂L/∂β of the last `backward`. */
  get affineGradient(): Affine {
    return this.#affine.gradient;
  }

  get learned(): readonly Parameter[] {
    return this.#affine.learned;
  }

  reserve(rows: number, allocate: Allocate = this.#kernels.allocate): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    this.#normalized = allocate(rows * this.#width);
    this.#out = allocate(rows * this.#width);
  }

  reset(): void {
    this.#affine.reset();
    this.runningMean.fill(0);
    this.runningVariance.fill(1);
  }

  configure(settings: Settings): void {
    this.#epsilon = settings.epsilon;
    this.#alpha = settings.alpha;
    this.#affine.configure(settings);
  }

  forward(x: Floats, m: number, purpose: Purpose): Floats {
    this.#kernels.columnMoments(this.mean, this.variance, x, m, this.#width);
    const assign = purpose === 'train' && this.#affine.mode === 'identity';
    if (assign) this.#assignIdentity();
    this.#applied = assign ? this.#identity : this.affine;
    return this.#transform(x, this.mean, this.variance, this.#applied, m);
  }

  normalized(): Floats {
    return this.#normalized;
  }

  applied(): Affine {
    return this.#applied;
  }

  finite(): boolean {
    const kernels = this.#kernels;
    return (
      kernels.allFinite(this.mean, this.#width) && kernels.allFinite(this.variance, this.#width)
    );
  }

  /**
   * With gᵢ = ∂L/∂yᵢ: ∂L/∂xᵢ = γ/√(σ²+ε)·(gᵢ − mean(g) − x̂ᵢ·mean(g·x̂)), exact for any ε;
   * ∂L/∂γ = Σ gᵢ·x̂ᵢ, ∂L/∂β = Σ gᵢ. The assigned γ and β of the identity count as constants.
   * Where the statistics do as well, ∂L/∂xᵢ = γ/√(σ²+ε)·gᵢ.
   */
  backward(g: Floats, m: number): void {
    const kernels = this.#kernels;
    kernels.standardizeBackward(
      // The scaled output is not needed any more.
      this.#constant ? this.#out : g,
      this.affineGradient.gamma,
      this.affineGradient.beta,
      g,
      this.#normalized,
      this.#applied.gamma,
      this.#inverse,
      m,
      this.#width,
    );
    if (!this.#constant) return;
    kernels.multiplyElements(this.#slope, this.#applied.gamma, this.#inverse, this.#width);
    kernels.scaleAndShift(g, g, this.#slope, this.#zero, m, this.#width);
  }

  /**
   * r ← (1−α)·r + α·s for μ and for the unbiased variance σ²·m/(m−1). A single example has no
   * unbiased variance: its biased one, 0, is taken instead.
   */
  settle(m: number): void {
    const width = this.#width;
    this.#kernels.follow(this.runningMean, this.mean, this.#alpha, 1, width);
    const unbiased = m > 1 ? m / (m - 1) : 1;
    this.#kernels.follow(this.runningVariance, this.variance, this.#alpha, unbiased, width);
    if (this.#affine.mode === 'identity') {
      this.affine.gamma.set(this.#identity.gamma);
      this.affine.beta.set(this.#identity.beta);
    }
  }

  get running(): Running {
    return { mean: this.runningMean, variance: this.runningVariance };
  }

  /** y = γ·(x − E[x])/√(Var[x] + ε) + β, or with μ and σ² of a batch for E[x] and Var[x]. */
  infer(x: Floats, m: number, by: Statistics = 'running'): Floats {
    if (by === 'own') this.#kernels.columnMoments(this.mean, this.variance, x, m, this.#width);
    return by === 'running'
      ? this.#transform(x, this.runningMean, this.runningVariance, this.affine, m)
      : this.#transform(x, this.mean, this.variance, this.affine, m);
  }

  #transform(x: Floats, mean: Floats, variance: Floats, affine: Affine, m: number): Floats {
    const kernels = this.#kernels;
    const width = this.#width;
    kernels.inverseDeviation(this.#inverse, variance, this.#epsilon, width);
    this.#replaceInfinities();
    kernels.standardize(this.#normalized, x, mean, this.#inverse, m, width);
    kernels.scaleAndShift(this.#out, this.#normalized, affine.gamma, affine.beta, m, width);
    return this.#out;
  }

  /** With ε = 0 a unit that does not vary would be 0·∞ = NaN: x̂ is 0 there, as for any ε > 0. */
  #replaceInfinities(): void {
    const inverse = this.#inverse;
    for (let j = 0; j < this.#width; j++) if (inverse[j] === Infinity) inverse[j] = 0;
  }

  /** γ = √(σ²+ε), β = μ: y = x on this batch. */
  #assignIdentity(): void {
    const { gamma, beta } = this.#identity;
    for (let j = 0; j < this.#width; j++) {
      gamma[j] = Math.sqrt((this.variance[j] ?? NaN) + this.#epsilon);
    }
    beta.set(this.mean);
  }
}

export const createBatch: CreateNormalizer = (kernels, { units }) =>
  new BatchNormalizer(kernels, units);

export const BATCH: NormalizerKind = {
  statistics: 'batch',
  setsIdentity: true,
  isBatchTransform: true,
  mostUnits: Infinity,
  settings: ['gamma', 'beta'],
};

export const createDetached: CreateNormalizer = (kernels, { units }) =>
  new BatchNormalizer(kernels, units, 'constant');

export const DETACHED = BATCH;
