import type { ActivationName } from '../layers/activation-names';
import type { Floats } from '../floats';

/**
 * Every numeric operation of a training step. Matrices are row by row; the output comes first;
 * nothing allocates but `allocate`. All implementations give the same bits: one rounding to
 * float32 after each operation, scalars rounded to float32 before it, and each sum from +0 in
 * ascending order of its index. Terms that are ±0 may be left out of it: they change no bit.
 */
export interface Kernels {
  readonly name: string;

  /** A zeroed array that the operations below accept. */
  allocate(length: number): Floats;
  /** Takes all arrays back: they must not be used any more, and the next are zeroed as they were. */
  clear(): void;

  /** out[m][n] = a[m][k] · b[k][n]; the sum runs over k ascending. */
  multiply(out: Floats, a: Floats, b: Floats, m: number, k: number, n: number): void;
  /** out[k][n] = a[m][k]ᵀ · b[m][n]; the sum runs over m ascending (∂L/∂W = Xᵀ·∂L/∂Y). */
  multiplyTransposedLeft(out: Floats, a: Floats, b: Floats, m: number, k: number, n: number): void;
  /** out[m][k] = a[m][n] · b[k][n]ᵀ; the sum runs over n ascending (∂L/∂X = ∂L/∂Y·Wᵀ). */
  multiplyTransposedRight(out: Floats, a: Floats, b: Floats, m: number, n: number, k: number): void;

  /** out[i][j] = x[i][j] + row[j]; out may be x. */
  addRow(out: Floats, x: Floats, row: Floats, m: number, n: number): void;
  /** out[j] = Σ_i x[i][j]. */
  columnSums(out: Floats, x: Floats, m: number, n: number): void;
  /**
   * mean[j] and biased variance[j] of each column, in two passes. A mean that is `refined` has the
   * mean of what is left, Σ (x − mean) / m, added to it, in a pass of its own between these.
   */
  columnMoments(
    mean: Floats,
    variance: Floats,
    x: Floats,
    m: number,
    n: number,
    refined?: boolean,
  ): void;

  /** out[j] = 1/√(variance[j] + ε). */
  inverseDeviation(out: Floats, variance: Floats, epsilon: number, n: number): void;
  /** normalized[i][j] = (x[i][j] − mean[j]) · inverse[j]. */
  standardize(
    normalized: Floats,
    x: Floats,
    mean: Floats,
    inverse: Floats,
    m: number,
    n: number,
  ): void;
  /** out[i][j] = γ[j] · normalized[i][j] + β[j]. */
  scaleAndShift(
    out: Floats,
    normalized: Floats,
    gamma: Floats,
    beta: Floats,
    m: number,
    n: number,
  ): void;
  /**
   * Batch normalization backward: from g = ∂L/∂y writes
   * dx[i][j] = γ[j]·inverse[j]·(g[i][j] − mean_i g − x̂[i][j]·mean_i(g·x̂)),
   * dGamma[j] = Σ g·x̂ and dBeta[j] = Σ g. dx may be g.
   */
  standardizeBackward(
    dx: Floats,
    dGamma: Floats,
    dBeta: Floats,
    g: Floats,
    normalized: Floats,
    gamma: Floats,
    inverse: Floats,
    m: number,
    n: number,
  ): void;

  /** out = f(z), elementwise over `length` numbers. */
  activate(activation: ActivationName, out: Floats, z: Floats, length: number): void;
  /** dz = da · f′(z), from a = f(z); dz may be da. ReLU's derivative at 0 is 0. */
  activateBackward(
    activation: ActivationName,
    dz: Floats,
    da: Floats,
    a: Floats,
    length: number,
  ): void;

  /**
   * Mean softmax cross-entropy of logits[m][classes]; writes its gradient, or only the loss where
   * `gradient` is null; gradient may be logits. With the row's highest logit taken off first, so
   * large finite logits stay finite: l = z − max z, s = Σ eˡ, loss = Σ_i (ln s − l_label) / m,
   * gradient = (eˡ/s − [label]) / m.
   */
  softmaxCrossEntropy(
    gradient: Floats | null,
    logits: Floats,
    labels: Uint8Array,
    m: number,
    classes: number,
  ): number;

  /** out = x · y, elementwise; out may be x. */
  multiplyElements(out: Floats, x: Floats, y: Floats, length: number): void;
  /** out = x + y, elementwise; out may be x. */
  add(out: Floats, x: Floats, y: Floats, length: number): void;
  /** out = factor · x; out may be x. */
  scale(out: Floats, x: Floats, factor: number, length: number): void;

  /** out[m][b][a][n] = x[m][a][b][n], so that what is normalised together lies together. */
  swapAxes(out: Floats, x: Floats, m: number, a: number, b: number, n: number): void;

  /**
   * Layer normalization, of each row: mean[i] and biased variance[i] of x[i][·], in two passes, the
   * sums over j ascending; `refined` as in `columnMoments`.
   */
  rowMoments(
    mean: Floats,
    variance: Floats,
    x: Floats,
    m: number,
    n: number,
    refined?: boolean,
  ): void;
  /** normalized[i][j] = (x[i][j] − mean[i]) · inverse[i]. */
  standardizeRows(
    normalized: Floats,
    x: Floats,
    mean: Floats,
    inverse: Floats,
    m: number,
    n: number,
  ): void;
  /**
   * dx[i][j] = inverse[i]·(h[i][j] − mean_j h[i][·] − x̂[i][j]·mean_j(h·x̂)[i][·]), where
   * h[i][j] = g[i][j]·γ[j]; the sums over j ascending. dx may be g.
   */
  standardizeRowsBackward(
    dx: Floats,
    g: Floats,
    normalized: Floats,
    gamma: Floats,
    inverse: Floats,
    m: number,
    n: number,
  ): void;

  /**
   * The 3×3 patches around each pixel of m pictures x[height][width][channels], with 0 beyond the
   * edge: out[m][height][width][3][3][channels].
   */
  patches(out: Floats, x: Floats, m: number, height: number, width: number, channels: number): void;
  /**
   * ∂L/∂x from ∂L/∂patches: each pixel's sum over the patches it is part of, from +0, by ascending
   * row and then column of its place in the patch.
   */
  patchesBackward(
    dx: Floats,
    dPatches: Floats,
    m: number,
    height: number,
    width: number,
    channels: number,
  ): void;
  /**
   * out[m][⌊height/2⌋][⌊width/2⌋][channels]: the largest number of each 2×2 window of
   * x[m][height][width][channels]; of equal ones the first, row by row, and one that is NaN never
   * wins but as the first.
   */
  maxPool(out: Floats, x: Floats, m: number, height: number, width: number, channels: number): void;
  /** dx = g at the first number of each window that equals out's, row by row, and 0 elsewhere. */
  maxPoolBackward(
    dx: Floats,
    g: Floats,
    x: Floats,
    out: Floats,
    m: number,
    height: number,
    width: number,
    channels: number,
  ): void;

  /** v ← momentum · v + g. */
  accelerate(v: Floats, g: Floats, momentum: number, length: number): void;
  /** running ← (1−α)·running + α·g². */
  followSquares(running: Floats, g: Floats, alpha: number, length: number): void;
  /** w ← w − rate · mean / (√(square · correction) + ε). */
  descendScaled(
    w: Floats,
    mean: Floats,
    square: Floats,
    rate: number,
    correction: number,
    epsilon: number,
    length: number,
  ): void;
  /** w ← w − rate · g. */
  descend(w: Floats, g: Floats, rate: number, length: number): void;
  /** running ← (1−α)·running + α·value·factor. */
  follow(running: Floats, value: Floats, alpha: number, factor: number, length: number): void;
  /**
   * √Σ x². The sum, alone of all, is kept in double precision: in single precision the squares
   * of vanishing gradients would themselves vanish.
   */
  norm(x: Floats, length: number): number;
  /** out = the numbers of x ascending, −0 before 0 and NaN last; out may be x. */
  sort(out: Floats, x: Floats, length: number): void;
  /** Whether each of the numbers is finite. */
  allFinite(x: Floats, length: number): boolean;
}
