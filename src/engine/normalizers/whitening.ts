import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import { InverseRoot } from './inverse-root';
import type { CreateNormalizer, NormalizerKind } from './kind';
import { LearnedAffine } from './learned-affine';
import type { Allocate, Affine, Normalizer, Running, Statistics } from './normalizer';

/** Units that are whitened together at most: the cost grows with their cube. */
const MOST_UNITS = 256;

/**
 * ZCA whitening of n units over a batch of m: Σ = (1/m)·XcᵀXc + ε·1 of the centred Xc,
 * X̂ = Xc·Σ^(−½), y = γ·x̂ + β. A batch of fewer examples than units leaves directions in which
 * nothing varies; ε alone makes Σ invertible there. The 'identity' mode, which needs one σ per unit,
 * leaves γ and β at 1 and 0.
 */
export class WhiteningNormalizer implements Normalizer {
  readonly keepsBias = false;
  readonly state: Readonly<Record<string, Floats>>;
  readonly runningMean: Floats;
  /** [n][n], unbiased. */
  readonly runningCovariance: Floats;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #affine: LearnedAffine;
  readonly #root: InverseRoot;
  readonly #inference: InverseRoot;
  readonly #mean: Floats;
  readonly #gradientMean: Floats;
  readonly #variance: Floats;
  readonly #diagonal: Floats;
  readonly #covariance: Floats;
  readonly #ones: Floats;
  readonly #zero: Floats;
  /** Σ^(−½) of the batch and of the running covariance, and a gradient of that shape. */
  readonly #whitener: Floats;
  readonly #running: Floats;
  readonly #pull: Floats;
  #rows = 0;
  #centred: Floats;
  #normalized: Floats;
  #out: Floats;
  #epsilon = 1e-5;
  #alpha = 0.1;
  /** Whether the running covariance, or ε, is another than `#running` was made from. */
  #stale = true;

  constructor(kernels: Kernels, width: number) {
    const square = () => kernels.allocate(width * width);
    this.#kernels = kernels;
    this.#width = width;
    this.#affine = new LearnedAffine(kernels, width, false);
    this.#root = new InverseRoot(width);
    this.#inference = new InverseRoot(width);
    this.runningMean = kernels.allocate(width);
    this.runningCovariance = square();
    this.#mean = kernels.allocate(width);
    this.#gradientMean = kernels.allocate(width);
    this.#variance = kernels.allocate(width);
    this.#diagonal = kernels.allocate(width);
    this.#ones = kernels.allocate(width).fill(1);
    this.#zero = kernels.allocate(width);
    this.#covariance = square();
    this.#whitener = square();
    this.#running = square();
    this.#pull = square();
    const { runningMean, runningCovariance } = this;
    this.state = { ...this.#affine.stored, runningMean, runningCov: runningCovariance };
    this.#centred = this.#normalized = this.#out = kernels.allocate(0);
    this.reset();
  }

  get affine(): Affine {
    return this.#affine.stored;
  }
  get learned(): readonly Parameter[] {
    return this.#affine.learned;
  }

  reserve(rows: number, allocate: Allocate = this.#kernels.allocate): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    const length = rows * this.#width;
    this.#normalized = allocate(length);
    this.#out = allocate(length);
    this.#centred = allocate(length);
  }

  reset(): void {
    this.#stale = true;
    this.#affine.reset();
    this.runningMean.fill(0);
    this.runningCovariance.fill(0);
    const n = this.#width;
    for (let i = 0; i < n; i++) this.runningCovariance[i * n + i] = 1;
  }

  configure(settings: Settings): void {
    this.#stale = true;
    this.#epsilon = settings.epsilon;
    this.#alpha = settings.alpha;
    this.#affine.configure(settings);
  }

  forward(x: Floats, m: number): Floats {
    const kernels = this.#kernels;
    const n = this.#width;
    kernels.columnMoments(this.#mean, this.#variance, x, m, n);
    this.#centre(x, this.#mean, m);
    kernels.multiplyTransposedLeft(this.#covariance, this.#centred, this.#centred, m, n, n);
    kernels.scale(this.#covariance, this.#covariance, 1 / m, n * n);
    this.#root.forward(this.#whitener, this.#covariance, this.#epsilon);
    return this.#whiten(this.#whitener, m);
  }

  normalized(): Floats {
    return this.#normalized;
  }

  applied(): Affine {
    return this.#affine.stored;
  }

  finite(): boolean {
    const kernels = this.#kernels;
    const n = this.#width;
    return kernels.allFinite(this.#mean, n) && kernels.allFinite(this.#covariance, n * n);
  }

  /**
   * With h = γ·g and S = Σ^(−½): ∂L/∂Xc = h·S + (2/m)·Xc·∂L/∂Σ, where ∂L/∂Σ comes through the root
   * from ∂L/∂S = Xcᵀ·h; ∂L/∂x is that less its mean over the batch.
   */
  backward(g: Floats, m: number): void {
    const kernels = this.#kernels;
    const n = this.#width;
    const out = this.#out;
    this.#affine.backward(g, this.#normalized, out, m);
    kernels.scaleAndShift(out, g, this.#affine.stored.gamma, this.#zero, m, n);
    kernels.multiplyTransposedLeft(this.#pull, this.#centred, out, m, n, n);
    kernels.multiply(g, out, this.#whitener, m, n, n);
    this.#root.backward(this.#pull, 2 / m);
    kernels.multiply(out, this.#centred, this.#pull, m, n, n);
    kernels.add(g, g, out, m * n);
    kernels.columnMoments(this.#gradientMean, this.#variance, g, m, n);
    kernels.standardize(g, g, this.#gradientMean, this.#ones, m, n);
  }

  /** As batch normalization does, for μ and the whole covariance. */
  settle(m: number): void {
    const n = this.#width;
    this.#stale = true;
    const unbiased = m > 1 ? m / (m - 1) : 1;
    this.#kernels.follow(this.runningMean, this.#mean, this.#alpha, 1, n);
    this.#kernels.follow(this.runningCovariance, this.#covariance, this.#alpha, unbiased, n * n);
  }

  /** The variance is the diagonal of the running covariance. */
  get running(): Running {
    const n = this.#width;
    for (let i = 0; i < n; i++) this.#diagonal[i] = this.runningCovariance[i * n + i] ?? NaN;
    return { mean: this.runningMean, variance: this.#diagonal };
  }

  infer(x: Floats, m: number, by: Statistics = 'running'): Floats {
    if (by === 'own') return this.forward(x, m);
    if (by === 'last') {
      this.#centre(x, this.#mean, m);
      return this.#whiten(this.#whitener, m);
    }
    this.#centre(x, this.runningMean, m);
    if (this.#stale) this.#inference.forward(this.#running, this.runningCovariance, this.#epsilon);
    this.#stale = false;
    return this.#whiten(this.#running, m);
  }

  #centre(x: Floats, mean: Floats, m: number): void {
    this.#kernels.standardize(this.#centred, x, mean, this.#ones, m, this.#width);
  }

  /** y of the centred examples. */
  #whiten(whitener: Floats, m: number): Floats {
    const n = this.#width;
    this.#kernels.multiply(this.#normalized, this.#centred, whitener, m, n, n);
    this.#affine.apply(this.#out, this.#normalized, m);
    return this.#out;
  }
}

export const createWhitening: CreateNormalizer = (kernels, { units }) => {
  if (units > MOST_UNITS) {
    throw new RangeError(`Whitening takes ${MOST_UNITS} units together at most, not ${units}.`);
  }
  return new WhiteningNormalizer(kernels, units);
};

export const WHITENING: NormalizerKind = {
  statistics: 'batch',
  setsIdentity: false,
  isBatchTransform: false,
  mostUnits: MOST_UNITS,
  settings: ['gamma', 'beta'],
};
