import type { ActivationName } from '../layers/activation-names';
import type { Floats } from '../floats';
import { FLOAT32, type Arithmetic } from './arithmetic';
import type { Kernels } from './kernels';
import { createPictureReference } from './reference-pictures';
import { Sorter } from './sort';

/**
 * The kernels in readable form: the oracle for faster ones, and what runs where those can't.
 * Numbers handed in as scalars are rounded first; every sum starts at +0. Indices stay inside
 * their arrays by the shapes of the interface, which `as number` tells the compiler.
 */
export function createReference(arithmetic: Arithmetic = FLOAT32): Kernels {
  const { round, exp, log, tanh, sigmoid } = arithmetic;
  const sorter = new Sorter();

  /**
   * out[rows][columns] = Σ_s a(i, s) · b(s, j), s ascending, where a(i, s) lies at
   * i·aRow + s·aStep and b(s, j) at s·bStep + j·bColumn: all three products are this one with
   * other strides. Four sums run side by side because one alone waits for its own last addition.
   */
  function product(
    out: Floats,
    a: Floats,
    aRow: number,
    aStep: number,
    b: Floats,
    bStep: number,
    bColumn: number,
    rows: number,
    steps: number,
    columns: number,
  ): void {
    const fours = columns - (columns % 4);
    for (let i = 0; i < rows; i++) {
      const outAt = i * columns;
      const aStart = i * aRow;
      let j = 0;
      for (; j < fours; j += 4) {
        let sum0 = 0;
        let sum1 = 0;
        let sum2 = 0;
        let sum3 = 0;
        let aAt = aStart;
        let bAt = j * bColumn;
        for (let s = 0; s < steps; s++) {
          const x = a[aAt] as number;
          sum0 = round(sum0 + round(x * (b[bAt] as number)));
          sum1 = round(sum1 + round(x * (b[bAt + bColumn] as number)));
          sum2 = round(sum2 + round(x * (b[bAt + 2 * bColumn] as number)));
          sum3 = round(sum3 + round(x * (b[bAt + 3 * bColumn] as number)));
          aAt += aStep;
          bAt += bStep;
        }
        out[outAt + j] = sum0;
        out[outAt + j + 1] = sum1;
        out[outAt + j + 2] = sum2;
        out[outAt + j + 3] = sum3;
      }
      for (; j < columns; j++) {
        let sum = 0;
        let aAt = aStart;
        let bAt = j * bColumn;
        for (let s = 0; s < steps; s++) {
          sum = round(sum + round((a[aAt] as number) * (b[bAt] as number)));
          aAt += aStep;
          bAt += bStep;
        }
        out[outAt + j] = sum;
      }
    }
  }

  function columnSums(out: Floats, x: Floats, m: number, n: number): void {
    for (let j = 0; j < n; j++) out[j] = 0;
    for (let i = 0, at = 0; i < m; i++) {
      for (let j = 0; j < n; j++, at++) out[j] = round((out[j] as number) + (x[at] as number));
    }
  }

  return {
    name: 'reference',

    allocate: (length) => arithmetic.array(length),
    clear() {},

    multiply(out, a, b, m, k, n) {
      product(out, a, k, 1, b, n, 1, m, k, n);
    },

    multiplyTransposedLeft(out, a, b, m, k, n) {
      product(out, a, 1, k, b, n, 1, k, m, n);
    },

    multiplyTransposedRight(out, a, b, m, n, k) {
      product(out, a, n, 1, b, 1, n, m, n, k);
    },

    addRow(out, x, row, m, n) {
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) out[at] = round((x[at] as number) + (row[j] as number));
      }
    },

    columnSums,

    columnMoments(mean, variance, x, m, n, refined = false) {
      columnSums(mean, x, m, n);
      for (let j = 0; j < n; j++) mean[j] = round((mean[j] as number) / m);
      if (refined) {
        variance.fill(0, 0, n);
        for (let i = 0, at = 0; i < m; i++) {
          for (let j = 0; j < n; j++, at++) {
            const apart = round((x[at] as number) - (mean[j] as number));
            variance[j] = round((variance[j] as number) + apart);
          }
        }
        for (let j = 0; j < n; j++) {
          mean[j] = round((mean[j] as number) + round((variance[j] as number) / m));
        }
      }
      variance.fill(0, 0, n);
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) {
          const apart = round((x[at] as number) - (mean[j] as number));
          variance[j] = round((variance[j] as number) + round(apart * apart));
        }
      }
      for (let j = 0; j < n; j++) variance[j] = round((variance[j] as number) / m);
    },

    inverseDeviation(out, variance, epsilon, n) {
      const e = round(epsilon);
      for (let j = 0; j < n; j++) {
        out[j] = round(1 / round(Math.sqrt(round((variance[j] as number) + e))));
      }
    },

    standardize(normalized, x, mean, inverse, m, n) {
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) {
          const apart = round((x[at] as number) - (mean[j] as number));
          normalized[at] = round(apart * (inverse[j] as number));
        }
      }
    },

    scaleAndShift(out, normalized, gamma, beta, m, n) {
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) {
          const scaled = round((gamma[j] as number) * (normalized[at] as number));
          out[at] = round(scaled + (beta[j] as number));
        }
      }
    },

    standardizeBackward(dx, dGamma, dBeta, g, normalized, gamma, inverse, m, n) {
      columnSums(dBeta, g, m, n);
      for (let j = 0; j < n; j++) dGamma[j] = 0;
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) {
          const term = round((g[at] as number) * (normalized[at] as number));
          dGamma[j] = round((dGamma[j] as number) + term);
        }
      }
      const end = m * n;
      for (let j = 0; j < n; j++) {
        const scale = round((gamma[j] as number) * (inverse[j] as number));
        const meanG = round((dBeta[j] as number) / m);
        const meanProduct = round((dGamma[j] as number) / m);
        for (let at = j; at < end; at += n) {
          const centred = round((g[at] as number) - meanG);
          const along = round((normalized[at] as number) * meanProduct);
          dx[at] = round(scale * round(centred - along));
        }
      }
    },

    activate(activation: ActivationName, out, z, length) {
      switch (activation) {
        case 'sigmoid':
          for (let i = 0; i < length; i++) out[i] = sigmoid(z[i] as number);
          break;
        case 'tanh':
          for (let i = 0; i < length; i++) out[i] = tanh(z[i] as number);
          break;
        case 'relu':
          for (let i = 0; i < length; i++) out[i] = Math.max(z[i] as number, 0);
          break;
        case 'linear':
          for (let i = 0; i < length; i++) out[i] = z[i] as number;
          break;
      }
    },

    activateBackward(activation: ActivationName, dz, da, a, length) {
      switch (activation) {
        case 'sigmoid':
          for (let i = 0; i < length; i++) {
            const y = a[i] as number;
            dz[i] = round((da[i] as number) * round(y * round(1 - y)));
          }
          break;
        case 'tanh':
          for (let i = 0; i < length; i++) {
            const y = a[i] as number;
            dz[i] = round((da[i] as number) * round(1 - round(y * y)));
          }
          break;
        case 'relu':
          // Asking for ≤ 0, not > 0, keeps the gradient where a is NaN, so that it is noticed.
          for (let i = 0; i < length; i++) dz[i] = (a[i] as number) <= 0 ? 0 : (da[i] as number);
          break;
        case 'linear':
          for (let i = 0; i < length; i++) dz[i] = da[i] as number;
          break;
      }
    },

    softmaxCrossEntropy(gradient, logits, labels, m, classes) {
      let total = 0;
      for (let i = 0; i < m; i++) {
        const start = i * classes;
        const end = start + classes;
        let highest = logits[start] as number;
        for (let at = start + 1; at < end; at++) highest = Math.max(highest, logits[at] as number);
        let sum = 0;
        for (let at = start; at < end; at++) {
          sum = round(sum + exp(round((logits[at] as number) - highest)));
        }
        const target = start + (labels[i] as number);
        const below = round((logits[target] as number) - highest);
        total = round(total + round(log(sum) - below));
        if (gradient === null) continue;
        for (let at = start; at < end; at++) {
          const probability = round(exp(round((logits[at] as number) - highest)) / sum);
          gradient[at] = round(round(probability - (at === target ? 1 : 0)) / m);
        }
      }
      return round(total / m);
    },

    multiplyElements(out, x, y, length) {
      for (let i = 0; i < length; i++) out[i] = round((x[i] as number) * (y[i] as number));
    },

    add(out, x, y, length) {
      for (let i = 0; i < length; i++) out[i] = round((x[i] as number) + (y[i] as number));
    },

    scale(out, x, factor, length) {
      const by = round(factor);
      for (let i = 0; i < length; i++) out[i] = round(by * (x[i] as number));
    },

    swapAxes(out, x, m, a, b, n) {
      let to = 0;
      for (let i = 0; i < m; i++) {
        for (let q = 0; q < b; q++) {
          for (let p = 0; p < a; p++) {
            const from = ((i * a + p) * b + q) * n;
            for (let j = 0; j < n; j++) out[to++] = x[from + j] as number;
          }
        }
      }
    },

    rowMoments(mean, variance, x, m, n, refined = false) {
      for (let i = 0; i < m; i++) {
        const start = i * n;
        const end = start + n;
        let sum = 0;
        for (let at = start; at < end; at++) sum = round(sum + (x[at] as number));
        let middle = round(sum / n);
        if (refined) {
          let rest = 0;
          for (let at = start; at < end; at++) {
            rest = round(rest + round((x[at] as number) - middle));
          }
          middle = round(middle + round(rest / n));
        }
        let squares = 0;
        for (let at = start; at < end; at++) {
          const apart = round((x[at] as number) - middle);
          squares = round(squares + round(apart * apart));
        }
        mean[i] = middle;
        variance[i] = round(squares / n);
      }
    },

    standardizeRows(normalized, x, mean, inverse, m, n) {
      for (let i = 0, at = 0; i < m; i++) {
        for (let j = 0; j < n; j++, at++) {
          const apart = round((x[at] as number) - (mean[i] as number));
          normalized[at] = round(apart * (inverse[i] as number));
        }
      }
    },

    standardizeRowsBackward(dx, g, normalized, gamma, inverse, m, n) {
      for (let i = 0; i < m; i++) {
        const start = i * n;
        let sum = 0;
        let along = 0;
        for (let j = 0; j < n; j++) {
          const h = round((g[start + j] as number) * (gamma[j] as number));
          sum = round(sum + h);
          along = round(along + round(h * (normalized[start + j] as number)));
        }
        const meanH = round(sum / n);
        const meanProduct = round(along / n);
        for (let j = 0; j < n; j++) {
          const at = start + j;
          const h = round((g[at] as number) * (gamma[j] as number));
          const off = round((normalized[at] as number) * meanProduct);
          dx[at] = round((inverse[i] as number) * round(round(h - meanH) - off));
        }
      }
    },

    ...createPictureReference(arithmetic),

    accelerate(v, g, momentum, length) {
      const kept = round(momentum);
      for (let i = 0; i < length; i++) {
        v[i] = round(round(kept * (v[i] as number)) + (g[i] as number));
      }
    },

    followSquares(running, g, alpha, length) {
      const share = round(alpha);
      const rest = round(1 - share);
      for (let i = 0; i < length; i++) {
        const square = round((g[i] as number) * (g[i] as number));
        running[i] = round(round(rest * (running[i] as number)) + round(share * square));
      }
    },

    descendScaled(w, mean, square, rate, correction, epsilon, length) {
      const step = round(rate);
      const factor = round(correction);
      const e = round(epsilon);
      for (let i = 0; i < length; i++) {
        const size = round(Math.sqrt(round((square[i] as number) * factor)));
        const change = round(round(step * (mean[i] as number)) / round(size + e));
        w[i] = round((w[i] as number) - change);
      }
    },

    descend(w, g, rate, length) {
      const step = round(rate);
      for (let i = 0; i < length; i++) {
        w[i] = round((w[i] as number) - round(step * (g[i] as number)));
      }
    },

    follow(running, value, alpha, factor, length) {
      const share = round(alpha);
      const rest = round(1 - share);
      const correction = round(factor);
      for (let i = 0; i < length; i++) {
        const kept = round(rest * (running[i] as number));
        const added = round(round(share * (value[i] as number)) * correction);
        running[i] = round(kept + added);
      }
    },

    norm(x, length) {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += (x[i] as number) * (x[i] as number);
      return round(Math.sqrt(sum));
    },

    sort(out, x, length) {
      const sorted = out.subarray(0, length);
      sorted.set(x.subarray(0, length));
      if (sorted instanceof Float32Array) sorter.sort(sorted);
      else sorted.sort();
    },

    allFinite(x, length) {
      for (let i = 0; i < length; i++) if (!Number.isFinite(x[i])) return false;
      return true;
    },
  };
}
