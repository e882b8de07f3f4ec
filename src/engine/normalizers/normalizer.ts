import type { Floats } from '../floats';
import type { Noise } from '../noise';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';

/**
 * What a pass is for. 'train': the pass of a step, with the γ and β that the step uses. 'probe': a
 * look at other examples through their own statistics, with γ and β as they stand.
 */
export type Purpose = 'train' | 'probe';

/**
 * Whose mean and variance an inference normalises by: the running ones, those of the very examples
 * it is given, or those that the last pass with statistics of its own has left. All else is the
 * same: γ and β as they stand, no dropout, nothing random.
 */
export type Statistics = 'running' | 'own' | 'last';

/** Gives an array of at least this length, with any numbers in it. */
export type Allocate = (length: number) => Floats;

/** Running estimates of each unit's mean and (unbiased) variance. */
export interface Running {
  readonly mean: Floats;
  readonly variance: Floats;
}

/** Per-unit scale γ and shift β. */
export interface Affine {
  readonly gamma: Floats;
  readonly beta: Floats;
}

/**
 * Turns x[m][n] into y[m][n], n units side by side; in a convolution each place of each example is
 * a row of its own. Where it stands is the layer's matter. A pass changes nothing that lasts: only
 * `settle`, after a step that succeeded, and `configure` do.
 */
export interface Normalizer {
  /** False where a bias right before it is cancelled, so that the layer leaves its own out. */
  readonly keepsBias: boolean;
  /** How many groups of its units it takes together; absent: it has none. */
  readonly groups?: number;
  /** The stored γ and β; null where there are none. */
  readonly affine: Affine | null;
  /** What descends in the present settings. */
  readonly learned: readonly Parameter[];
  /** Everything that lasts, by name, in the order of the fingerprint. */
  readonly state: Readonly<Record<string, Floats>>;

  /**
   * Makes room for batches of `rows`, in arrays that `allocate` gives (of its kernels, or shared with
   * normalisers that are not on): what is in them lasts from a pass to its way back and no longer.
   */
  reserve(rows: number, allocate?: Allocate): void;
  /** As if just made: γ = 1, β = 0, running statistics at their start. */
  reset(): void;
  configure(settings: Settings): void;

  /** Returns y, which stays valid until the next pass. The noise is that of the coming step. */
  forward(x: Floats, m: number, purpose: Purpose, noise: Noise): Floats;
  /** x̂ of the last `forward`; null where it is not defined. */
  normalized(): Floats | null;
  /** γ and β that the last `forward` used; null where there are none. */
  applied(): Affine | null;
  /** A scale and a shift that the last `forward` drew and put on γx̂ + β; absent: none. */
  readonly drawn?: Affine;
  /** Whether the statistics of the last `forward` are finite. */
  finite(): boolean;
  /** Turns g = ∂L/∂y into ∂L/∂x, in place, and writes the gradients of `learned`. */
  backward(g: Floats, m: number): void;
  /** Keeps what the last 'train' pass learnt of its batch of m. */
  settle(m: number): void;
  /** Null where there are none, so that inference is the same by whatever statistics. */
  readonly running: Running | null;
  /** y for inference; valid until the next pass. */
  infer(x: Floats, m: number, by: Statistics): Floats;
}
