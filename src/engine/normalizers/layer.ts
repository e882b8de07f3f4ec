import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { CreateNormalizer, NormalizerKind } from './kind';
import { LearnedAffine } from './learned-affine';
import type { Allocate, Affine, Normalizer } from './normalizer';

/**
 * Layer normalization (Ba, Kiros & Hinton 2016): each row by its own mean and deviation over the n
 * units, μᵢ = (1/n)·Σⱼ xᵢⱼ, x̂ᵢⱼ = (xᵢⱼ − μᵢ)/√(σᵢ² + ε), yᵢⱼ = γⱼ·x̂ᵢⱼ + βⱼ. No example depends on
 * another, so inference is the same. A unit has no statistics to set γ and β to: the 'identity'
 * mode leaves them at 1 and 0.
 */
export class LayerNormalizer implements Normalizer {
  /** A constant on all units would be cancelled; a bias of each unit is not. */
  readonly keepsBias = true;
  readonly running = null;
  readonly state: Readonly<Record<string, Floats>>;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #affine: LearnedAffine;
  /** Rows that there is room for, and rows of the last pass. */
  #room = 0;
  #rows = 0;
  #mean: Floats;
  #variance: Floats;
  #inverse: Floats;
  #normalized: Floats;
  #out: Floats;
  #epsilon = 1e-5;

  constructor(kernels: Kernels, width: number) {
    this.#kernels = kernels;
    this.#width = width;
    this.#affine = new LearnedAffine(kernels, width, false);
    this.state = { ...this.#affine.stored };
    const nothing = kernels.allocate(0);
    this.#mean = this.#variance = this.#inverse = this.#normalized = this.#out = nothing;
  }

  get affine(): Affine {
    return this.#affine.stored;
  }
  get learned(): readonly Parameter[] {
    return this.#affine.learned;
  }

  reserve(rows: number, allocate: Allocate = this.#kernels.allocate): void {
    if (rows <= this.#room) return;
    this.#room = rows;
    this.#normalized = allocate(rows * this.#width);
    this.#out = allocate(rows * this.#width);
    this.#mean = allocate(rows);
    this.#variance = allocate(rows);
    this.#inverse = allocate(rows);
  }

  reset(): void {
    this.#affine.reset();
  }

  configure(settings: Settings): void {
    this.#epsilon = settings.epsilon;
    this.#affine.configure(settings);
  }

  forward(x: Floats, m: number): Floats {
    const kernels = this.#kernels;
    const width = this.#width;
    this.#rows = m;
    kernels.rowMoments(this.#mean, this.#variance, x, m, width);
    kernels.inverseDeviation(this.#inverse, this.#variance, this.#epsilon, m);
    const inverse = this.#inverse;
    // With ε = 0 a row that does not vary would be 0·∞ = NaN.
    for (let i = 0; i < m; i++) if (inverse[i] === Infinity) inverse[i] = 0;
    kernels.standardizeRows(this.#normalized, x, this.#mean, inverse, m, width);
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
    const kernels = this.#kernels;
    const rows = this.#rows;
    return kernels.allFinite(this.#mean, rows) && kernels.allFinite(this.#variance, rows);
  }

  /**
   * With hᵢⱼ = γⱼ·gᵢⱼ: ∂L/∂xᵢⱼ = 1/√(σᵢ²+ε)·(hᵢⱼ − meanⱼ(h) − x̂ᵢⱼ·meanⱼ(h·x̂));
   * ∂L/∂γⱼ = Σᵢ gᵢⱼ·x̂ᵢⱼ, ∂L/∂βⱼ = Σᵢ gᵢⱼ.
   */
  backward(g: Floats, m: number): void {
    const kernels = this.#kernels;
    const width = this.#width;
    const normalized = this.#normalized;
    // The last output is not needed any more.
    this.#affine.backward(g, normalized, this.#out, m);
    const { gamma } = this.#affine.stored;
    kernels.standardizeRowsBackward(g, g, normalized, gamma, this.#inverse, m, width);
  }

  settle(): void {}

  infer(x: Floats, m: number): Floats {
    return this.forward(x, m);
  }
}

export const createLayer: CreateNormalizer = (kernels, { units }) =>
  new LayerNormalizer(kernels, units);

export const LAYER: NormalizerKind = {
  statistics: 'example',
  setsIdentity: false,
  isBatchTransform: false,
  mostUnits: Infinity,
  settings: ['gamma', 'beta'],
};
