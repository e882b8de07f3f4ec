/*
 * For tests: one traced step computed again by an outsider, in double precision, with plain arrays
 * and Math, from the textbook formulas. It knows the trace's format and nothing of the engine.
 */

type Row = number[];
type Matrix = Row[];
/** Parameters or gradients by name: lists, and weights as [in][out]. */
export type Named = Record<string, Row | Matrix>;

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: string;
  readonly normalizer: string;
  readonly groups: number | null;
  readonly epsilon: number | null;
  readonly alpha: number | null;
  readonly affine: string | null;
  readonly bias: boolean;
  readonly trained: boolean;
  readonly dropout: string | null;
}

export interface Step {
  readonly step: number;
  readonly learningRate: number;
  readonly optimizer: string;
  readonly momentum: number;
  readonly weightDecay: number;
  readonly layers: readonly Layer[];
  readonly x: Matrix;
  readonly y: Row;
  readonly drawn: Named;
  readonly before: Named;
  readonly loss: number;
  readonly gradients: Named;
  readonly after: Named;
}

type Two = (one: number, other: number) => number;
const times: Two = (one, other) => one * other;
const plus: Two = (one, other) => one + other;
const minus: Two = (one, other) => one - other;

const sum = (row: Row) => row.reduce(plus, 0);
const mean = (row: Row) => sum(row) / row.length;
const zip = (one: Row, other: Row, by: Two) => one.map((value, i) => by(value, other[i] ?? NaN));
const map = (of: Matrix, by: (value: number) => number) => of.map((row) => row.map(by));
/** Element by element. */
const both = (one: Matrix, other: Matrix, by: Two) =>
  one.map((row, i) => zip(row, other[i] ?? [], by));
/** Each row with the same row. */
const across = (of: Matrix, row: Row, by: Two) => of.map((each) => zip(each, row, by));
const columns = (of: Matrix) => (of[0] ?? []).map((_, j) => of.map((row) => row[j] ?? NaN));
const product = (one: Matrix, other: Matrix) => {
  const right = columns(other);
  return one.map((row) => right.map((column) => sum(zip(row, column, times))));
};

function activation(name: string): Record<'value' | 'slope', (z: number) => number> {
  switch (name) {
    case 'sigmoid': {
      const value = (z: number) => 1 / (1 + Math.exp(-z));
      return { value, slope: (z) => value(z) * (1 - value(z)) };
    }
    case 'tanh':
      return { value: Math.tanh, slope: (z) => 1 / Math.cosh(z) ** 2 };
    case 'relu':
      return { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) };
    case 'linear':
      return { value: (z) => z, slope: () => 1 };
    default:
      // Softmax comes after the last layer.
      return { value: () => NaN, slope: () => NaN };
  }
}

/** What a layer's way forward leaves for its way back. */
interface Passed {
  readonly layer: Layer;
  readonly name: string;
  readonly input: Matrix;
  readonly u: Matrix;
  /** x̂; u itself where nothing is normalised. */
  readonly normalized: Matrix;
  readonly z: Matrix;
  readonly gamma: Row;
  readonly beta: Row;
  readonly means: Row;
  readonly variances: Row;
  /** What x − μ is divided by: of each unit, or of each number where examples stand for themselves. */
  readonly deviations: Row;
  readonly divisors: Matrix;
}

/** Normalisers that take μ and σ, or the mean square alone, of each example, or of its groups. */
const BY_EXAMPLE: Record<string, { readonly centred: boolean }> = {
  layer: { centred: true },
  rms: { centred: false },
  group: { centred: true },
};

/** Each number's place taken by the mean of its group in its row. */
const groupMeans = (of: Matrix, groups: number) =>
  of.map((row) => {
    const size = row.length / groups;
    const start = (j: number) => j - (j % size);
    return row.map((_, j) => mean(row.slice(start(j), start(j) + size)));
  });

/** x̂ and what was divided by, row by row. */
function byExample(u: Matrix, { epsilon, groups }: Layer, centred: boolean) {
  const means = (of: Matrix) => groupMeans(of, groups ?? 1);
  const apart = centred ? both(u, means(u), minus) : u;
  const squares = means(map(apart, (value) => value ** 2));
  const divisors = map(squares, (square) => Math.sqrt(square + (epsilon ?? NaN)));
  return { normalized: both(apart, divisors, (value, by) => value / by), divisors };
}

function forward(
  layer: Layer,
  name: string,
  parameters: Named,
  input: Matrix,
  mask: Matrix | null,
): Passed {
  const weighted = product(input, parameters[`${name}.weight`] as Matrix);
  const summed = layer.bias ? across(weighted, parameters[`${name}.bias`] as Row, plus) : weighted;
  const u = mask ? both(summed, mask, times) : summed;
  const means = columns(u).map(mean);
  const variances = columns(map(across(u, means, minus), (value) => value ** 2)).map(mean);
  const deviations = variances.map((variance) => Math.sqrt(variance + (layer.epsilon ?? NaN)));
  const statistics = { layer, name, input, u, means, variances, deviations, divisors: [] };
  if (layer.normalizer === 'none')
    return { ...statistics, normalized: u, z: u, gamma: [], beta: [] };
  const own = BY_EXAMPLE[layer.normalizer];
  if (own) {
    const gamma = parameters[`${name}.gamma`] as Row;
    const beta = (parameters[`${name}.beta`] as Row | undefined) ?? gamma.map(() => 0);
    const normalizedRows = byExample(u, layer, own.centred);
    const z = across(across(normalizedRows.normalized, gamma, times), beta, plus);
    return { ...statistics, ...normalizedRows, z, gamma, beta };
  }
  const identity = layer.affine === 'identity';
  const gamma = identity ? deviations : (parameters[`${name}.gamma`] as Row);
  const beta = identity ? means : (parameters[`${name}.beta`] as Row);
  const normalized = across(across(u, means, minus), deviations, (value, by) => value / by);
  const z = across(across(normalized, gamma, times), beta, plus);
  return { ...statistics, normalized, z, gamma, beta };
}

/**
 * A gradient, and beside it how large its terms are before they cancel: what rounding leaves of a
 * number is to be judged by them.
 */
interface Gradient<Of> {
  readonly value: Of;
  readonly size: Of;
}

/** Does the same to both; to the sizes with the absolute values of what takes part. */
function follow<Of, To>(
  { value, size }: Gradient<Of>,
  other: Matrix,
  by: (of: Of, other: Matrix) => To,
): Gradient<To> {
  return { value: by(value, other), size: by(size, map(other, Math.abs)) };
}

const sums = (g: Gradient<Matrix>) => follow(g, [], (of) => columns(of).map(sum));

/** ∂L/∂u = γ/√(σ²+ε)·(g − mean(g) − x̂·mean(g·x̂)) from g = ∂L/∂z, with γ and β held. */
function backward({ normalized, gamma, deviations }: Passed, g: Gradient<Matrix>) {
  const factor = zip(gamma, deviations, (one, other) => one / other);
  const through = (of: Matrix, hats: Matrix, add: Two, scale: Row) => {
    const along = columns(both(of, hats, times)).map(mean);
    const rest = across(across(hats, along, times), columns(of).map(mean), plus);
    return across(both(of, rest, add), scale, times);
  };
  return {
    value: through(g.value, normalized, minus, factor),
    size: through(g.size, map(normalized, Math.abs), plus, factor.map(Math.abs)),
  };
}

/** ∂L/∂u = (h − mean(h) − x̂·mean(h·x̂))/√(σ²+ε) over each group of a row, h = γ·g; no mean(h) where no μ went. */
function backwardByExample(
  { layer, normalized, gamma, divisors }: Passed,
  g: Gradient<Matrix>,
  centred: boolean,
): Gradient<Matrix> {
  const means = (of: Matrix) => groupMeans(of, layer.groups ?? 1);
  const through = (of: Matrix, hats: Matrix, scale: Row, take: Two) => {
    const h = across(of, scale, times);
    const along = both(means(both(h, hats, times)), hats, times);
    const rest = centred ? both(along, means(h), plus) : along;
    return both(both(h, rest, take), divisors, (value, by) => value / by);
  };
  return {
    value: through(g.value, normalized, gamma, minus),
    size: through(g.size, map(normalized, Math.abs), gamma.map(Math.abs), plus),
  };
}

/** Lists and weights by name, and how large the terms are that they are sums of. */
export interface Sized {
  readonly values: Named;
  readonly sizes: Named;
}

/** What goes through a layer: before it is normalized, and ∂L/∂ of what comes of that. */
export interface Flow {
  readonly u: Matrix;
  readonly gradient: Matrix;
}

/** The loss, the gradients of what descends, and the parameters as the step leaves them. */
export function recomputeStep(step: Step): {
  readonly loss: number;
  readonly flows: readonly Flow[];
  readonly gradients: Sized;
  readonly after: Sized;
} {
  const { layers, x, y, before, learningRate, drawn } = step;
  const m = y.length;
  const masked = (place: string) =>
    layers.map((layer, l) => maskOf(layer, drawn[`layers.${l}.mask`], m, place));
  const masks = masked('on the output');
  const inner = masked('on the input of the normalizer');
  const passes: Passed[] = [];
  let a = x;
  layers.forEach((layer, l) => {
    const passed = forward(layer, `layers.${l}`, before, a, inner[l] ?? null);
    passes.push(passed);
    a = map(passed.z, activation(layer.activation).value);
    const mask = masks[l];
    if (mask) a = both(a, mask, times);
  });
  const probabilities = (passes.at(-1)?.z ?? []).map((logits) => {
    const powers = logits.map(Math.exp);
    return powers.map((power) => power / sum(powers));
  });
  const wanted = probabilities.map((row, i) => row.map((_, j) => (j === y[i] ? 1 : 0)));
  const loss = -mean(both(probabilities, wanted, times).map((row) => Math.log(sum(row))));

  const gradients: Sized = { values: {}, sizes: {} };
  const after: Sized = { values: { ...before }, sizes: { ...before } };
  const descend = (name: string, { value, size }: Gradient<Row | Matrix>) => {
    gradients.values[name] = value;
    gradients.sizes[name] = size;
    const layer = step.layers[Number(name.split('.')[1])];
    if (layer?.trained === false) return;
    const kept = name.endsWith('.weight') ? 1 - learningRate * step.weightDecay : 1;
    const change = changeOf(step, name, { value, size }, after);
    const start = before[name] ?? [];
    after.values[name] = added(start, change.value, (v, by) => kept * v - learningRate * by);
    after.sizes[name] = added(start, change.size, (v, by) => Math.abs(v) + learningRate * by);
  };
  let g: Gradient<Matrix> = {
    value: map(both(probabilities, wanted, minus), (value) => value / m),
    size: map(both(probabilities, wanted, plus), (value) => value / m),
  };
  const flows: Flow[] = [];
  for (const passed of passes.toReversed()) {
    const { layer, name, input, u, z, normalized } = passed;
    if (passed !== passes.at(-1)) {
      const mask = masks[passes.indexOf(passed)];
      if (mask) g = follow(g, mask, (of, by) => both(of, by, times));
      const slopes = map(z, activation(layer.activation).slope);
      g = follow(g, slopes, (of, slope) => both(of, slope, times));
    }
    flows.unshift({ u, gradient: g.value });
    if (layer.normalizer !== 'none') {
      if (layer.affine === 'learned') {
        descend(`${name}.gamma`, sums(follow(g, normalized, (of, hats) => both(of, hats, times))));
        if (`${name}.beta` in before) descend(`${name}.beta`, sums(g));
      }
      const own = BY_EXAMPLE[layer.normalizer];
      if (own) g = backwardByExample(passed, g, own.centred);
      else {
        g = layer.normalizer === 'detached' ? scaled(passed, g) : backward(passed, g);
        settle(after, passed, before, m);
      }
    }
    const inside = inner[passes.indexOf(passed)];
    if (inside) g = follow(g, inside, (of, by) => both(of, by, times));
    if (layer.bias) descend(`${name}.bias`, sums(g));
    descend(
      `${name}.weight`,
      follow(g, input, (of, from) => product(columns(from), of)),
    );
    const weight = before[`${name}.weight`] as Matrix;
    g = follow(g, weight, (of, by) => product(of, columns(by)));
  }
  if (step.optimizer === 'adam') {
    const powers = powersOf(step);
    after.values['optimizer.powers'] = powers;
    after.sizes['optimizer.powers'] = powers;
  }
  return { loss, flows, gradients, after };
}

/** Dropout's mask as rows, where it stands there. */
function maskOf(
  layer: Layer,
  mask: Row | Matrix | undefined,
  m: number,
  place: string,
): Matrix | null {
  if (layer.dropout !== place || mask === undefined) return null;
  const { outputs } = layer;
  return Array.from({ length: m }, (_, i) => {
    return (mask as Row).slice(i * outputs, (i + 1) * outputs);
  });
}

/** ∂L/∂u = γ/√(σ²+ε)·g, as if μ and σ were constants. */
function scaled({ gamma, deviations }: Passed, g: Gradient<Matrix>): Gradient<Matrix> {
  const factor = zip(gamma, deviations, (one, other) => one / other);
  return follow(g, [factor], (of, [row]) => across(of, row ?? [], times));
}

/** β₁ᵗ and β₂ᵗ after the step. */
function powersOf({ before }: Step): Row {
  const [first = 1, second = 1] = (before['optimizer.powers'] as Row | undefined) ?? [];
  return [first * 0.9, second * 0.999];
}

/** What is taken off, divided by the rate, by the optimiser; notes what it keeps. */
function changeOf(
  step: Step,
  name: string,
  { value, size }: Gradient<Row | Matrix>,
  { values, sizes }: Sized,
): Gradient<Row | Matrix> {
  const { optimizer, momentum, before } = step;
  const note = (key: string, kept: Row | Matrix, of: Row | Matrix) => {
    values[`${name}.${key}`] = kept;
    sizes[`${name}.${key}`] = of;
  };
  const former = (key: string) => before[`${name}.${key}`] ?? added(value, value, minus);
  if (optimizer === 'momentum') {
    const velocity = added(former('velocity'), value, (v, g) => momentum * v + g);
    const large = added(former('velocity'), size, (v, g) => Math.abs(v) + g);
    note('velocity', velocity, large);
    return { value: velocity, size: large };
  }
  if (optimizer !== 'adam') return { value, size };
  const [first = NaN, second = NaN] = powersOf(step);
  const average = added(former('mean'), value, (v, g) => 0.9 * v + 0.1 * g);
  const square = added(former('square'), value, (v, g) => 0.999 * v + 0.001 * g * g);
  note(
    'mean',
    average,
    added(former('mean'), size, (v, g) => Math.abs(v) + g),
  );
  note(
    'square',
    square,
    added(former('square'), size, (v, g) => v + g * g),
  );
  const taken = added(average, square, (one, other) => {
    return one / (1 - first) / (Math.sqrt(other / (1 - second)) + 1e-8);
  });
  // A quotient of order 1, whatever the gradient is; 1 − β₂ᵗ, of a rounded power, has lost digits.
  return { value: taken, size: added(taken, taken, () => 10) };
}

/** Running statistics, of the unbiased variance; in the identity mode γ and β too. */
function settle({ values, sizes }: Sized, passed: Passed, before: Named, m: number): void {
  const { layer, name, u, means, variances, gamma, beta } = passed;
  const alpha = layer.alpha ?? NaN;
  const largest = columns(u).map((column) => Math.max(...column.map(Math.abs)));
  const keep = (key: string, now: Row, size: Row) => {
    const running = before[`${name}.${key}`] as Row;
    values[`${name}.${key}`] = zip(running, now, (r, s) => (1 - alpha) * r + alpha * s);
    sizes[`${name}.${key}`] = zip(running, size, (r, s) => Math.abs(r) + alpha * s);
  };
  keep('runningMean', means, largest);
  const unbiased = variances.map((variance) => (m > 1 ? (variance * m) / (m - 1) : variance));
  keep(
    'runningVar',
    unbiased,
    largest.map((value) => value ** 2),
  );
  if (layer.affine !== 'identity') return;
  values[`${name}.gamma`] = gamma;
  values[`${name}.beta`] = beta;
  sizes[`${name}.gamma`] = sizes[`${name}.beta`] = zip(largest, gamma, plus);
}

function added(values: Row | Matrix, change: Row | Matrix, by: Two): Row | Matrix {
  const isMatrix = (of: Row | Matrix): of is Matrix => Array.isArray(of[0]);
  return isMatrix(values) && isMatrix(change)
    ? both(values, change, by)
    : zip(values as Row, change as Row, by);
}
