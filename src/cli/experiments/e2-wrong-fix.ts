import { BatchNormalizer } from '../../engine/normalizers/batch';
import { stream } from '../../engine/random';
import { PAPER, withSettings } from './arms';
import { finding, fixed, significant } from './figures';
import { networkOf } from './network-of';
import type { Bench, ExperimentCase } from './experiment-case';

const STEPS = 1000;
const EXAMPLES = 100;
const RATE = 0.1;

/** How far a path is from the straight line from 0 through its first step, of its last value. */
export function bend(path: readonly number[]): number {
  const first = path[0] ?? NaN;
  const last = Math.abs(path.at(-1) ?? NaN);
  return Math.max(...path.map((value, k) => Math.abs(value - (k + 1) * first))) / last;
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Numbers of mean 0 and deviation 1, in double precision. */
function standardNumbers(count: number): number[] {
  const random = stream(1, 'probe');
  const drawn = Array.from({ length: count }, () => random.normal());
  const middle = drawn.reduce((a, b) => a + b, 0) / count;
  const centred = drawn.map((value) => value - middle);
  const deviation = Math.sqrt(centred.reduce((a, b) => a + b * b, 0) / count);
  return centred.map((value) => value / deviation);
}

/**
 * In double precision, one unit and no scale: x = u + b, x̂ = x − mean(x), ℓ = mean (x̂ − t)²/2 with
 * t = u + 1, and a gradient for which mean(x) is a constant, or the true one.
 */
export function centre(detached: boolean): { b: number[]; loss: number[] } {
  const u = standardNumbers(EXAMPLES);
  const b: number[] = [];
  const loss: number[] = [];
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const x = u.map((value) => value + bias);
    const middle = x.reduce((sum, value) => sum + value, 0) / EXAMPLES;
    const errors = x.map((value, i) => value - middle - ((u[i] ?? NaN) + 1));
    loss.push(errors.reduce((sum, e) => sum + e * e, 0) / (2 * EXAMPLES));
    const slope = errors.reduce((sum, e) => sum + e, 0) / EXAMPLES;
    // ∂ℓ/∂xᵢ is (eᵢ − mean(e))/m where mean(x) is differentiated as well.
    const exact = errors.reduce((sum, e) => sum + (e - slope), 0) / EXAMPLES;
    bias -= RATE * (detached ? slope : exact);
    b.push(bias);
  }
  return { b, loss };
}

/** The engine's normaliser without gradients of its statistics, on one batch of digits: b alone descends. */
function detachedNetwork(bench: Bench): { b: number[]; loss: number[] } {
  const arm = withSettings(
    { ...PAPER, initialization: { rule: 'fan-in', scale: 1 } },
    { normalizer: 'detached' },
  );
  const data = bench.data(arm);
  const kernels = bench.createKernels(0x4000000);
  const network = networkOf(arm, data, kernels, EXAMPLES);
  const random = stream(arm.seed, 'init');
  for (const { weights, fanIn } of network.linear) {
    const { values } = weights;
    for (let i = 0; i < values.length; i++) values[i] = random.normal() / Math.sqrt(fanIn);
  }
  const x = kernels.allocate(EXAMPLES * data.train.features);
  x.set(data.train.x.subarray(0, x.length));
  const b: number[] = [];
  const loss: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    network.forward(x, EXAMPLES, 'train');
    loss.push(network.loss(data.train.y, EXAMPLES));
    network.backward(null, EXAMPLES);
    for (const { linear } of network.hidden) {
      const { values, gradient } = linear.bias;
      kernels.descend(values, gradient, arm.settings.learningRate, values.length);
    }
    b.push(network.hidden.at(-1)?.linear.bias.values[0] ?? NaN);
  }
  return { b, loss };
}

/**
 * x = w·u through the engine's detached normaliser, ℓ = mean (x̂ − ρu)²/2: the values of w, from
 * w = 1.
 */
function scaleDetached(bench: Bench, rho: number, rate: number, steps: number): number[] {
  const u = standardNumbers(EXAMPLES);
  const kernels = bench.createKernels(0x100000);
  const normalizer = new BatchNormalizer(kernels, 1, 'constant');
  normalizer.reserve(EXAMPLES);
  normalizer.configure({ ...PAPER.settings, epsilon: 0, affine: 'fixed' });
  const x = kernels.allocate(EXAMPLES);
  const g = kernels.allocate(EXAMPLES);
  const path: number[] = [];
  let w = 1;
  for (let step = 0; step < steps; step++) {
    x.set(u.map((value) => w * value));
    const y = normalizer.forward(x, EXAMPLES, 'train');
    g.set(u.map((value, i) => ((y[i] ?? NaN) - rho * value) / EXAMPLES));
    normalizer.backward(g, EXAMPLES);
    w -= rate * u.reduce((sum, value, i) => sum + value * (g[i] ?? NaN), 0);
    path.push(w);
  }
  return path;
}

type Claim = 'straight' | 'flat' | 'true' | 'network' | 'networkLoss' | 'grows' | 'explodes';

export const wrongFix: ExperimentCase<Claim> = {
  id: 'E2',
  title: 'Normalising outside the gradient step',
  quick: true,
  expected: {
    straight: {
      what: '1-D, double precision: b over 1000 steps, its distance from a straight line',
      expected: 'a straight line (b = 69.64 at step 1000, its set-up not given)',
      source: 'M',
    },
    flat: {
      what: '1-D: how far the loss moves',
      expected: 'constant to 1e−14 (identities: to 1e−9 in double precision)',
      source: 'M',
    },
    true: { what: '1-D, true gradient: b at step 1000', expected: '0 (to 1e−9)', source: 'M' },
    network: {
      what: 'our `detached` in 784-100-100-100-10, float32, b alone descends: the same distance',
      expected: 'a straight line',
      source: 'A',
    },
    networkLoss: {
      what: 'the same: how far the loss moves, of itself',
      expected: 'flat: below 1e−4 in float32',
      source: 'A',
    },
    grows: {
      what: 'scale detached as well, ρ = 2, η = 0.01: w² after 1000 steps',
      expected: '1 + 2η(ρ−1)k = 21',
      source: 'A',
    },
    explodes: {
      what: 'the same, ρ = ½: when w passes 0, and its largest size in the steps to 1000',
      expected: 'w reaches 0 (by w² = 1 − 0.01k at step 100), then explodes: beyond its start, 1',
      source: 'A',
    },
  },
  run(bench) {
    const one = centre(true);
    const moved = spread(one.loss);
    const exact = centre(false).b.at(-1) ?? NaN;
    const many = detachedNetwork(bench);
    const drift = spread(many.loss) / (many.loss[0] ?? NaN);
    const w = scaleDetached(bench, 2, 0.01, 1000).at(-1) ?? NaN;
    const path = scaleDetached(bench, 0.5, 0.01, 1000);
    const crossing = path.findIndex((value) => value < 0);
    const largest = Math.max(...path.slice(crossing).map(Math.abs));
    const bent = bend(one.b);
    const bentMany = bend(many.b);
    return {
      straight: finding(
        `${significant(bent, 2)} of b, which is ${fixed(one.b.at(-1) ?? NaN)}`,
        bent < 1e-9,
        'b bends',
      ),
      flat: finding(significant(moved, 2), moved <= 1e-9, 'the loss moves by more'),
      true: finding(significant(exact, 2), Math.abs(exact) < 1e-9, 'b moves'),
      network: finding(
        `${significant(bentMany, 2)} of b, which is ${fixed(many.b.at(-1) ?? NaN)}`,
        bentMany < 1e-3,
        'b bends',
      ),
      networkLoss: finding(significant(drift, 2), drift < 1e-4, 'the loss moves by more'),
      grows: finding(fixed(w * w), Math.abs(w * w - 21) < 0.5, 'w² is another'),
      explodes: finding(
        `passes 0 at step ${crossing + 1}; largest size after that ${fixed(largest)}`,
        Math.abs(crossing + 1 - 100) <= 10 && largest > 1,
        'w does not get to 0, or stays there',
      ),
    };
  },
};
