import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { CreateNormalizer, NormalizerKind } from './kind';
import { LearnedAffine } from './learned-affine';
import type { Allocate, Affine, Normalizer } from './normalizer';

/**
 * RMS normalization (Zhang & Sennrich 2019): each row by the root of the mean square of its n units,
 * rᵢ = √((1/n)·Σⱼ xᵢⱼ² + ε), x̂ᵢⱼ = xᵢⱼ/rᵢ, yᵢⱼ = γⱼ·x̂ᵢⱼ. No mean is taken off and there is no β, as
 * in PyTorch's RMSNorm. No example depends on another, so inference is the same.
 */
export class RmsNormalizer implements Normalizer {
  readonly keepsBias = true;
  readonly running = null;
  readonly state: Readonly<Record<string, Floats>>;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #affine: LearnedAffine;
  /** Of each unit: a shift by nothing. */
  readonly #none: Floats;
  /** Rows that there is room for, and rows of the last pass. */
  #room = 0;
  #rows = 0;
  /** Of each row: the mean square, 1/r, mean(h·x̂) on the way back, and what is not used. */
  #square: Floats;
  #inverse: Floats;
  #along: Floats;
  #spare: Floats;
  #zero: Floats;
  #normalized: Floats;
  #out: Floats;
  #epsilon = 1e-5;

  constructor(kernels: Kernels, width: number) {
    this.#kernels = kernels;
    this.#width = width;
    this.#affine = new LearnedAffine(kernels, width, false);
    this.#none = kernels.allocate(width);
    this.state = { gamma: this.#affine.stored.gamma };
    const nothing = kernels.allocate(0);
    this.#square = this.#inverse = this.#along = this.#spare = this.#zero = nothing;
    this.#normalized = this.#out = nothing;
  }

  /** β is 0. */
  get affine(): Affine {
    return this.#affine.stored;
  }
  get learned(): readonly Parameter[] {
    return this.#affine.learned.slice(0, 1);
  }

  reserve(rows: number, allocate: Allocate = this.#kernels.allocate): void {
    if (rows <= this.#room) return;
    this.#room = rows;
    this.#normalized = allocate(rows * this.#width);
    this.#out = allocate(rows * this.#width);
    this.#square = allocate(rows);
    this.#inverse = allocate(rows);
    this.#along = allocate(rows);
    this.#spare = allocate(rows);
    // Stays what it is.
    this.#zero = this.#kernels.allocate(rows);
  }

  reset(): void {
    this.#affine.reset();
  }

  configure(settings: Settings): void {
    this.#epsilon = settings.epsilon;
    this.#affine.configure({ ...settings, beta: 0 });
  }

  forward(x: Floats, m: number): Floats {
    const kernels = this.#kernels;
    const width = this.#width;
    this.#rows = m;
    this.#meanProducts(this.#square, x, x, m);
    kernels.inverseDeviation(this.#inverse, this.#square, this.#epsilon, m);
    const inverse = this.#inverse;
    // With ε = 0 a row of zeros would be 0·∞ = NaN.
    for (let i = 0; i < m; i++) if (inverse[i] === Infinity) inverse[i] = 0;
    kernels.standardizeRows(this.#normalized, x, this.#zero, inverse, m, width);
    this.#affine.apply(this.#out, this.#normalized, m);
    return this.#out;
  }

  normalized(): Floats {
    return this.#normalized;
  }

  applied(): Affine {
    return this.#affine.stored;
  }

  finite(): boolean {
    return this.#kernels.allFinite(this.#square, this.#rows);
  }

  /** With hᵢⱼ = γⱼ·gᵢⱼ: ∂L/∂xᵢⱼ = (hᵢⱼ − x̂ᵢⱼ·meanⱼ(h·x̂))/rᵢ; ∂L/∂γⱼ = Σᵢ gᵢⱼ·x̂ᵢⱼ. */
  backward(g: Floats, m: number): void {
    const kernels = this.#kernels;
    const width = this.#width;
    const out = this.#out;
    this.#affine.backward(g, this.#normalized, out, m);
    kernels.scaleAndShift(g, g, this.#affine.stored.gamma, this.#none, m, width);
    this.#meanProducts(this.#along, g, this.#normalized, m);
    kernels.standardizeRows(out, this.#normalized, this.#zero, this.#along, m, width);
    kernels.scale(out, out, -1, m * width);
    kernels.add(out, g, out, m * width);
    kernels.standardizeRows(g, out, this.#zero, this.#inverse, m, width);
  }

  settle(): void {}

  infer(x: Floats, m: number): Floats {
    return this.forward(x, m);
  }

  /** into[i] = meanⱼ(xᵢⱼ·yᵢⱼ); the last output is not needed any more. */
  #meanProducts(into: Floats, x: Floats, y: Floats, m: number): void {
    this.#kernels.multiplyElements(this.#out, x, y, m * this.#width);
    this.#kernels.rowMoments(into, this.#spare, this.#out, m, this.#width);
  }
}

export const createRms: CreateNormalizer = (kernels, { units }) =>
  new RmsNormalizer(kernels, units);

export const RMS: NormalizerKind = {
  statistics: 'example',
  setsIdentity: false,
  isBatchTransform: false,
  mostUnits: Infinity,
  settings: ['gamma'],
};
