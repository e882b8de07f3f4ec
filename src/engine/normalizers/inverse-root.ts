import type { Floats } from '../floats';
import { decompose } from './eigen';

/** S = (C + ε·1)^(−½) of symmetric matrices [n][n], and gradients through it; in double precision. */
export class InverseRoot {
  readonly #n: number;
  readonly #product: Float64Array;
  /** √(λ + ε). */
  readonly #roots: Float64Array;
  #vectors: Float64Array;

  constructor(n: number) {
    this.#n = n;
    this.#product = new Float64Array(n * n);
    this.#roots = new Float64Array(n);
    this.#vectors = new Float64Array(n * n);
  }

  /** Writes S of the symmetric c, or NaN where c is not finite; rounding below 0 counts as 0. */
  forward(s: Floats, c: Floats, epsilon: number): void {
    const n = this.#n;
    const matrix = Float64Array.from(c);
    if (!matrix.every(Number.isFinite)) {
      s.fill(NaN);
      return;
    }
    const { values, vectors } = decompose(matrix, n);
    this.#vectors = vectors;
    const product = this.#product;
    for (let k = 0; k < n; k++) {
      const root = Math.sqrt(Math.max(values[k] ?? NaN, 0) + epsilon);
      this.#roots[k] = root;
      // With ε = 0 a direction that does not vary has nothing to be scaled.
      const scale = root === 0 ? 0 : 1 / root;
      for (let j = k * n; j < (k + 1) * n; j++) product[j] = scale * (vectors[j] ?? NaN);
    }
    multiplyTransposed(s, vectors, product, n, 1);
  }

  /**
   * Turns ∂L/∂S of the last `forward` into factor · ∂L/∂C, in place: in the basis of the
   * eigenvectors, element by element times (λᵢ^(−½) − λⱼ^(−½))/(λᵢ − λⱼ) =
   * −1/(√λᵢ·√λⱼ·(√λᵢ + √λⱼ)) (Daleckiĭ and Kreĭn 1965), which has no small difference below.
   */
  backward(gradient: Floats, factor: number): void {
    const n = this.#n;
    const vectors = this.#vectors;
    const roots = this.#roots;
    const product = this.#product;
    const inner = new Float64Array(n * n);
    // V·G with the symmetric part of G, then (V·G)·Vᵀ.
    product.fill(0);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < n; k++) {
        const v = vectors[i * n + k] ?? NaN;
        for (let j = 0; j < n; j++) {
          const both = (gradient[k * n + j] as number) + (gradient[j * n + k] as number);
          product[i * n + j] = (product[i * n + j] as number) + v * (both / 2);
        }
      }
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) {
          sum += (product[i * n + k] as number) * (vectors[j * n + k] as number);
        }
        const one = roots[i] as number;
        const other = roots[j] as number;
        const below = one * other * (one + other);
        inner[i * n + j] = below === 0 ? 0 : -sum / below;
      }
    }
    product.fill(0);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < n; k++) {
        const v = inner[i * n + k] as number;
        for (let j = 0; j < n; j++) {
          product[i * n + j] = (product[i * n + j] as number) + v * (vectors[k * n + j] as number);
        }
      }
    }
    multiplyTransposed(gradient, vectors, product, n, factor);
  }
}

/** out = factor · aᵀ · b. */
function multiplyTransposed(
  out: Floats,
  a: Float64Array,
  b: Float64Array,
  n: number,
  factor: number,
): void {
  const row = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    row.fill(0);
    for (let k = 0; k < n; k++) {
      const v = a[k * n + i] as number;
      for (let j = 0; j < n; j++) row[j] = (row[j] as number) + v * (b[k * n + j] as number);
    }
    for (let j = 0; j < n; j++) out[i * n + j] = factor * (row[j] as number);
  }
}
