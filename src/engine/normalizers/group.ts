import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import type { CreateNormalizer, Layout, NormalizerKind } from './kind';
import { LearnedAffine } from './learned-affine';
import type { Allocate, Affine, Normalizer } from './normalizer';

/** Of so many units: the largest number of equal groups that is not above the one asked for. */
export function groupsOf(units: number, asked: number): number {
  let groups = Math.min(units, asked);
  while (units % groups !== 0) groups--;
  return groups;
}

/**
 * Group normalization (Wu & He 2018): the n units of each example in G groups of s = n/G, each group
 * by its own mean and (biased) deviation over its s units at all P places. With q for the group:
 * μ_q = (1/Ps)·Σ x, x̂ = (x − μ_q)/√(σ_q² + ε), y = γⱼ·x̂ + βⱼ with a scale and a shift of each unit.
 * One group is layer normalization over all that an example has in the layer, n groups are instance
 * normalization. No example depends on another, so inference is the same. A unit has no statistics
 * to set γ and β to: the 'identity' mode leaves them at 1 and 0.
 */
export class GroupNormalizer implements Normalizer {
  readonly running = null;
  readonly state: Readonly<Record<string, Floats>>;
  readonly #kernels: Kernels;
  readonly #layout: Layout;
  readonly #affine: LearnedAffine;
  /** Of the numbers of a group and of each unit: what scales by nothing and what shifts by nothing. */
  readonly #ones: Floats;
  readonly #zero: Floats;
  #groups = 1;
  /** Rows that there is room for, and groups of all examples of the last pass. */
  #room = 0;
  #rows = 0;
  #mean: Floats;
  #variance: Floats;
  #inverse: Floats;
  /** What is grouped: [example][group][place][unit of the group]. */
  #grouped: Floats;
  #groupedNormalized: Floats;
  #normalized: Floats;
  #out: Floats;
  #epsilon = 1e-5;

  constructor(kernels: Kernels, layout: Layout) {
    const { units, positions } = layout;
    this.#kernels = kernels;
    this.#layout = layout;
    this.#affine = new LearnedAffine(kernels, units, false);
    this.state = { ...this.#affine.stored };
    this.#ones = kernels.allocate(units * positions).fill(1);
    this.#zero = kernels.allocate(units);
    const nothing = kernels.allocate(0);
    this.#mean = this.#variance = this.#inverse = this.#normalized = this.#out = nothing;
    this.#grouped = this.#groupedNormalized = nothing;
  }

  /** A bias of each unit is cancelled where each unit is a group; else only one of a whole group is. */
  get keepsBias(): boolean {
    return this.#groups < this.#layout.units;
  }
  get groups(): number {
    return this.#groups;
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
    const { units, positions } = this.#layout;
    const length = rows * units;
    const groups = length / positions;
    this.#normalized = allocate(length);
    this.#out = allocate(length);
    if (positions > 1) {
      this.#grouped = allocate(length);
      this.#groupedNormalized = allocate(length);
    }
    this.#mean = allocate(groups);
    this.#variance = allocate(groups);
    this.#inverse = allocate(groups);
  }

  reset(): void {
    this.#affine.reset();
  }

  configure(settings: Settings): void {
    this.#epsilon = settings.epsilon;
    this.#groups = groupsOf(this.#layout.units, settings.groups);
    this.#affine.configure(settings);
  }

  forward(x: Floats, m: number): Floats {
    const kernels = this.#kernels;
    const size = this.#sizeOfGroup;
    const rows = (m * this.#layout.units) / size;
    this.#rows = rows;
    const grouped = this.#group(this.#grouped, x, m);
    kernels.rowMoments(this.#mean, this.#variance, grouped, rows, size);
    kernels.inverseDeviation(this.#inverse, this.#variance, this.#epsilon, rows);
    const inverse = this.#inverse;
    // With ε = 0 a group that does not vary would be 0·∞ = NaN.
    for (let i = 0; i < rows; i++) if (inverse[i] === Infinity) inverse[i] = 0;
    const normalized = this.#liesTogether ? this.#normalized : this.#groupedNormalized;
    kernels.standardizeRows(normalized, grouped, this.#mean, inverse, rows, size);
    this.#ungroup(this.#normalized, normalized, m);
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
   * With h = γⱼ·g and means over a group: ∂L/∂x = 1/√(σ_q²+ε)·(h − mean(h) − x̂·mean(h·x̂));
   * ∂L/∂γⱼ = Σ g·x̂ and ∂L/∂βⱼ = Σ g over all examples and places.
   */
  backward(g: Floats, m: number): void {
    const kernels = this.#kernels;
    const size = this.#sizeOfGroup;
    // The last output is not needed any more.
    const out = this.#out;
    this.#affine.backward(g, this.#normalized, out, m);
    kernels.scaleAndShift(g, g, this.#affine.stored.gamma, this.#zero, m, this.#layout.units);
    const h = this.#group(this.#grouped, g, m);
    const normalized = this.#liesTogether ? this.#normalized : this.#groupedNormalized;
    kernels.standardizeRowsBackward(h, h, normalized, this.#ones, this.#inverse, this.#rows, size);
    this.#ungroup(g, h, m);
  }

  settle(): void {}

  infer(x: Floats, m: number): Floats {
    return this.forward(x, m);
  }

  /** Numbers that are normalised together. */
  get #sizeOfGroup(): number {
    const { units, positions } = this.#layout;
    return (units / this.#groups) * positions;
  }

  /** Whether a group's numbers lie side by side as they come. */
  get #liesTogether(): boolean {
    return this.#groups === 1 || this.#layout.positions === 1;
  }

  /** Gives x with the numbers of each group side by side: in `into`, where they were not. */
  #group(into: Floats, x: Floats, m: number): Floats {
    if (this.#liesTogether) return x;
    const { units, positions } = this.#layout;
    const groups = this.#groups;
    this.#kernels.swapAxes(into, x, m / positions, positions, groups, units / groups);
    return into;
  }

  /** Back to the order of units: nothing to do where it was kept. */
  #ungroup(into: Floats, grouped: Floats, m: number): void {
    if (this.#liesTogether) return;
    const { units, positions } = this.#layout;
    const groups = this.#groups;
    this.#kernels.swapAxes(into, grouped, m / positions, groups, positions, units / groups);
  }
}

export const createGroup: CreateNormalizer = (kernels, layout) =>
  new GroupNormalizer(kernels, layout);

export const GROUP: NormalizerKind = {
  statistics: 'example',
  setsIdentity: false,
  isBatchTransform: false,
  mostUnits: Infinity,
  settings: ['gamma', 'beta', 'groups'],
};
