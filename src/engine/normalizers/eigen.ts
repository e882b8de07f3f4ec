/*
 * The spectrum of a symmetric matrix, in double precision with + − × ÷ √ alone, so that it is the
 * same on every machine: Householder's reduction to tridiagonal form, then the implicit QL method
 * with Wilkinson's shifts (G. Golub and C. Van Loan, Matrix Computations, ch. 8).
 */

/** A = Vᵀ · diag(values) · V; the rows of V[n][n] are orthonormal eigenvectors, in no order. */
export interface Spectrum {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Sweeps for one eigenvalue; two are usual. */
const PATIENCE = 60;

/** Of the symmetric a[n][n], which is used up. Its numbers must be finite. */
export function decompose(a: Float64Array, n: number): Spectrum {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const values = new Float64Array(n);
  const beside = new Float64Array(n);
  tridiagonalize(a, n, values, beside, vectors);
  diagonalize(n, values, beside, vectors);
  return { values, vectors };
}

/** Leaves the diagonal, and what is beside it in row i + 1, and turns the vectors along. */
function tridiagonalize(
  a: Float64Array,
  n: number,
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
): void {
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let k = 0; k + 1 < n; k++) {
    const first = k + 1;
    let below = 0;
    for (let i = first + 1; i < n; i++) below += at(a, i * n + k) * at(a, i * n + k);
    const head = at(a, first * n + k);
    beside[k] = head;
    if (below === 0) continue;
    const length = Math.sqrt(head * head + below);
    const end = head > 0 ? -length : length;
    beside[k] = end;
    for (let i = first; i < n; i++) v[i] = at(a, i * n + k);
    v[first] = head - end;
    const beta = 2 / (at(v, first) * at(v, first) + below);
    reflect(a, n, first, v, w, beta);
    turn(vectors, n, first, v, w, beta);
  }
  for (let i = 0; i < n; i++) diagonal[i] = at(a, i * n + i);
}

/** A ← H·A·H for H = 1 − β·v·vᵀ, from row and column `first` on. */
function reflect(
  a: Float64Array,
  n: number,
  first: number,
  v: Float64Array,
  w: Float64Array,
  beta: number,
): void {
  let along = 0;
  for (let i = first; i < n; i++) {
    let sum = 0;
    for (let j = first; j < n; j++) sum += at(a, i * n + j) * at(v, j);
    w[i] = beta * sum;
    along += at(v, i) * at(w, i);
  }
  const share = (beta / 2) * along;
  for (let i = first; i < n; i++) w[i] = at(w, i) - share * at(v, i);
  for (let i = first; i < n; i++) {
    for (let j = first; j < n; j++) {
      a[i * n + j] = at(a, i * n + j) - at(v, i) * at(w, j) - at(w, i) * at(v, j);
    }
  }
}

/** V ← H·V. */
function turn(
  vectors: Float64Array,
  n: number,
  first: number,
  v: Float64Array,
  sums: Float64Array,
  beta: number,
): void {
  sums.fill(0);
  for (let i = first; i < n; i++) {
    for (let j = 0; j < n; j++) sums[j] = at(sums, j) + at(v, i) * at(vectors, i * n + j);
  }
  for (let i = first; i < n; i++) {
    const by = beta * at(v, i);
    for (let j = 0; j < n; j++) vectors[i * n + j] = at(vectors, i * n + j) - by * at(sums, j);
  }
}

function diagonalize(
  n: number,
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
): void {
  for (let low = 0; low < n; low++) {
    for (let sweep = 0; sweep < PATIENCE; sweep++) {
      const high = end(n, low, diagonal, beside);
      if (high === low) break;
      chase(n, low, high, diagonal, beside, vectors);
    }
  }
}

/** The last row of the block that begins at `low`: what is beside it is nothing next to it. */
function end(n: number, low: number, diagonal: Float64Array, beside: Float64Array): number {
  let high = low;
  while (high + 1 < n) {
    const size = Math.abs(at(diagonal, high)) + Math.abs(at(diagonal, high + 1));
    if (size + Math.abs(at(beside, high)) === size) break;
    high++;
  }
  return high;
}

/** One sweep of rotations from the block's end up, which moves its first row towards a value. */
function chase(
  n: number,
  low: number,
  high: number,
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
): void {
  const gap = (at(diagonal, low + 1) - at(diagonal, low)) / (2 * at(beside, low));
  const root = Math.sqrt(gap * gap + 1);
  const shift = at(beside, low) / (gap < 0 ? gap - root : gap + root);
  let g = at(diagonal, high) - at(diagonal, low) + shift;
  let sine = 1;
  let cosine = 1;
  let change = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = sine * at(beside, i);
    const b = cosine * at(beside, i);
    const r = Math.sqrt(f * f + g * g);
    beside[i + 1] = r;
    if (r === 0) {
      // The block falls in two by itself.
      diagonal[i + 1] = at(diagonal, i + 1) - change;
      beside[high] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = at(diagonal, i + 1) - change;
    const along = (at(diagonal, i) - g) * sine + 2 * cosine * b;
    change = sine * along;
    diagonal[i + 1] = g + change;
    g = cosine * along - b;
    rotate(vectors, n, i, cosine, sine);
  }
  diagonal[low] = at(diagonal, low) - change;
  beside[low] = g;
  beside[high] = 0;
}

/** Turns rows i and i + 1 in their plane. */
function rotate(vectors: Float64Array, n: number, i: number, cosine: number, sine: number): void {
  for (let k = i * n; k < (i + 1) * n; k++) {
    const upper = at(vectors, k);
    const lower = at(vectors, k + n);
    vectors[k + n] = sine * upper + cosine * lower;
    vectors[k] = cosine * upper - sine * lower;
  }
}

/** Indices stay inside by the shapes above. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] as number;
}
