/*
 * For tests: an outsider's network in double precision, with plain arrays and Math. It knows the
 * loss alone: every gradient is a difference of two losses.
 */

export type Named = Map<string, number[]>;

export interface Plan {
  readonly widths: readonly number[];
  readonly normalizer: 'none' | 'batch' | 'layer';
  readonly placement: 'before' | 'input';
  readonly epsilon: number;
  /** What dropout multiplies the output of a hidden layer with, row by row. */
  readonly masks: readonly (readonly number[] | undefined)[];
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

function standardized(values: readonly number[], epsilon: number): number[] {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  return values.map((value) => (value - middle) / Math.sqrt(variance + epsilon));
}

function normalize(rows: number[][], plan: Plan, layer: number, parameters: Named): number[][] {
  if (plan.normalizer === 'none') return rows;
  const gamma = parameters.get(`layers.${layer}.gamma`) ?? [];
  const beta = parameters.get(`layers.${layer}.beta`) ?? [];
  const hats =
    plan.normalizer === 'layer'
      ? rows.map((row) => standardized(row, plan.epsilon))
      : transpose(transpose(rows).map((column) => standardized(column, plan.epsilon)));
  return hats.map((row) => row.map((value, j) => (gamma[j] ?? NaN) * value + (beta[j] ?? NaN)));
}

const transpose = (rows: number[][]) =>
  (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));

/** Mean softmax cross-entropy of a network of tanh layers. */
export function lossOf(plan: Plan, parameters: Named, x: number[][], y: readonly number[]): number {
  const layers = plan.widths.length - 1;
  let rows = x;
  for (let layer = 0; layer < layers; layer++) {
    const top = layer === layers - 1;
    const input = plan.placement === 'input' && !top;
    if (input) rows = normalize(rows, plan, layer, parameters);
    const weights = parameters.get(`layers.${layer}.weight`) ?? [];
    const bias = parameters.get(`layers.${layer}.bias`) ?? [];
    const width = plan.widths[layer + 1] ?? 0;
    rows = rows.map((row) =>
      Array.from({ length: width }, (_, j) =>
        row.reduce(
          (sum, value, i) => sum + value * (weights[i * width + j] ?? NaN),
          bias[j] ?? NaN,
        ),
      ),
    );
    if (top) continue;
    if (!input) rows = normalize(rows, plan, layer, parameters);
    const mask = plan.masks[layer];
    rows = rows.map((row, i) =>
      row.map((value, j) => Math.tanh(value) * (mask ? (mask[i * width + j] ?? NaN) : 1)),
    );
  }
  return mean(
    rows.map((logits, i) => {
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
      return Math.log(total) - (logits[y[i] ?? 0] ?? NaN);
    }),
  );
}

const STEP = 1e-5;

/** ∂L/∂ of each of these parameters, by central differences. */
export function slopes(names: Iterable<string>, parameters: Named, loss: () => number): Named {
  return new Map(
    Array.from(names, (name) => {
      const values = parameters.get(name) ?? [];
      const gradient = values.map((value, i) => {
        values[i] = value + STEP;
        const above = loss();
        values[i] = value - STEP;
        const below = loss();
        values[i] = value;
        return (above - below) / (2 * STEP);
      });
      return [name, gradient];
    }),
  );
}
