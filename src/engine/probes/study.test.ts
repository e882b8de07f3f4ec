import { describe, expect, it } from 'vitest';
import { BATCH, DEFAULT, kernels, measure, PLAIN, SMALL, train } from '../arms.fixture';
import { FLOAT64 } from '../kernels/float64.fixture';
import { createReference } from '../kernels/reference';
import type { ArmSpecification, Settings } from '../specification';
import { Trainer } from '../trainer';
import { MULTIPLES } from './landscape';

/*
 * An outsider's network in double precision, with plain arrays and Math. It knows the loss alone:
 * every gradient is a difference of two losses.
 */

type Named = Map<string, number[]>;

interface Plan {
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
function lossOf(plan: Plan, parameters: Named, x: number[][], y: readonly number[]): number {
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
function slopes(names: Iterable<string>, parameters: Named, loss: () => number): Named {
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

const STEPS = 7;

/** Few weights, since the outsider evaluates the loss twice for each. */
function tiny(settings: Partial<Settings>): ArmSpecification {
  return {
    ...SMALL,
    hidden: [4, 3],
    settings: { ...PLAIN, batchSize: 6, learningRate: 0.3, epsilon: 1e-3, ...settings },
  };
}

const norm = (values: readonly number[]) => Math.hypot(...values);
const minus = (one: readonly number[], other: readonly number[]) =>
  one.map((value, i) => value - other[i]!);
const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, i) => sum + value * other[i]!, 0);
const flat = (named: Named) => [...named.values()].flat();

/** The same measures by an outsider: finite differences, and its own step of the optimiser. */
function outsider(trainer: Trainer) {
  const { normalizer, placement, epsilon, learningRate, batchSize: m } = trainer.settings;
  trainer.study();
  const layers = trainer.layers.length;
  const masks = trainer.layers.map((_, l) => {
    const mask = trainer.drawn.get(`layers.${l}.mask`);
    return mask && [...mask];
  });
  const widths = [2, ...trainer.layers.map(({ units }) => units)];
  const plan = { widths, normalizer, placement, epsilon, masks } as Plan;
  const parameters: Named = new Map(
    [...trainer.parameters].map(([name, values]) => [name, [...values]]),
  );
  const batch = trainer.upcoming();
  const x = Array.from({ length: m }, (_, i) => [batch.x[2 * i]!, batch.x[2 * i + 1]!]);
  const y = [...batch.y];
  const names = [...trainer.gradients.keys()];
  const loss = () => lossOf(plan, parameters, x, y);
  const gradient = (of: Iterable<string> = names) => slopes(of, parameters, loss);
  const start = gradient();
  const next = descended(trainer.settings, parameters, start);
  const ics = Array.from({ length: layers }, (_, l) => {
    const moved = names.filter((name) => Number(name.split('.')[1]) < l);
    const kept = moved.map((name) => [name, parameters.get(name)!] as const);
    for (const name of moved) parameters.set(name, next.get(name)!);
    const weight = `layers.${l}.weight`;
    const [g, h] = [start.get(weight)!, gradient([weight]).get(weight)!];
    for (const [name, values] of kept) parameters.set(name, values);
    const apart = norm(minus(g, h));
    return {
      norm: apart,
      relative: apart / norm(g),
      cosine: dot(g, h) / (norm(g) * norm(h)),
    };
  });
  const slope = flat(start);
  const places = MULTIPLES.map((multiple) => {
    const by = multiple * learningRate;
    const kept = names.map((name) => [name, parameters.get(name)!] as const);
    for (const [name, values] of kept) {
      parameters.set(
        name,
        values.map((value, i) => value - by * start.get(name)![i]!),
      );
    }
    const there = { loss: loss(), change: norm(minus(flat(gradient()), slope)) };
    for (const [name, values] of kept) parameters.set(name, values);
    return { ...there, perDistance: there.change / (by * norm(slope)) };
  });
  return {
    ics,
    loss: loss(),
    lossMin: Math.min(...places.map((place) => place.loss)),
    lossMax: Math.max(...places.map((place) => place.loss)),
    gradientChange: Math.max(...places.map((place) => place.perDistance)),
  };
}

/** Where the optimiser's next step leads, from the README's formulas. */
function descended(settings: Settings, parameters: Named, gradients: Named): Named {
  const { optimizer, learningRate: rate, momentum, weightDecay } = settings;
  const [first, second] = parameters.get('optimizer.powers') ?? [1, 1];
  return new Map(
    [...gradients].map(([name, gradient]) => {
      const former = (key: string, i: number) => parameters.get(`${name}.${key}`)?.[i] ?? 0;
      const kept = name.endsWith('.weight') ? 1 - rate * weightDecay : 1;
      const moved = parameters.get(name)!.map((value, i) => {
        const g = gradient[i]!;
        if (optimizer === 'sgd') return kept * value - rate * g;
        if (optimizer === 'momentum')
          return kept * value - rate * (momentum * former('velocity', i) + g);
        const average = (0.9 * former('mean', i) + 0.1 * g) / (1 - first! * 0.9);
        const square = (0.999 * former('square', i) + 0.001 * g * g) / (1 - second! * 0.999);
        return kept * value - (rate * average) / (Math.sqrt(square) + 1e-8);
      });
      return [name, moved];
    }),
  );
}

const CASES: readonly (readonly [string, Partial<Settings>])[] = [
  ['a plain network', {}],
  ['batch normalization', { normalizer: 'batch' }],
  [
    'layer normalization, momentum and decay',
    {
      normalizer: 'layer',
      optimizer: 'momentum',
      weightDecay: 0.1,
    },
  ],
  [
    'batch normalization under Adam',
    { normalizer: 'batch', optimizer: 'adam', learningRate: 0.02 },
  ],
  ['batch normalization on the input', { normalizer: 'batch', placement: 'input' }],
  ['dropout', { normalizer: 'batch', keep: 0.7 }],
];

describe('Trainer.study', () => {
  it.each(CASES)('agrees with finite differences of the loss: %s', (_, settings) => {
    const trainer = new Trainer(tiny(settings), createReference(FLOAT64));
    trainer.advance(STEPS);
    const { step, ics, landscape } = trainer.study();
    const expected = outsider(trainer);
    expect(step).toBe(STEPS);
    expect(ics).toHaveLength(3);
    expected.ics.forEach((one, layer) => {
      for (const name of ['norm', 'relative', 'cosine'] as const) {
        expect(Math.abs(ics[layer]![name] - one[name]), `${name} ${layer}`).toBeLessThan(1e-6);
      }
    });
    expect(ics[2]!.relative).toBeGreaterThan(1e-3);
    for (const name of ['loss', 'lossMin', 'lossMax', 'gradientChange'] as const) {
      expect(landscape[name] / expected[name], name).toBeCloseTo(1, 5);
    }
  });

  it('gives the first layer no shift at all, and the layers after it some', () => {
    for (const settings of [PLAIN, BATCH]) {
      const trainer = train({ ...SMALL, settings: { ...settings, batchSize: 16 } }, 20);
      const [first, ...others] = trainer.study().ics;
      expect(first).toEqual({ norm: 0, relative: 0, cosine: 1 });
      for (const { norm: apart, cosine } of others) {
        expect(apart).toBeGreaterThan(0);
        expect(cosine).toBeLessThan(1);
        expect(cosine).toBeGreaterThanOrEqual(-1);
      }
    }
  });

  it('finds no shift where nothing moves, and less the smaller the rate', () => {
    const relative = (learningRate: number) => {
      const trainer = train(SMALL, 20);
      trainer.schedule([{ step: 20, settings: { ...SMALL.settings, learningRate } }]);
      return trainer.study().ics.map((one) => one.relative);
    };
    expect(relative(0)).toEqual([0, 0, 0, 0]);
    const [large, small] = [relative(0.1), relative(0.001)];
    large.slice(1).forEach((value, i) => {
      expect(small[i + 1]! / value).toBeGreaterThan(0.002);
      expect(small[i + 1]! / value).toBeLessThan(0.05);
    });
  });

  it('finds the bowl of softmax regression: down at first, and never steeper than it can be', () => {
    const trainer = train({ ...SMALL, hidden: [], settings: { ...PLAIN, batchSize: 16 } }, 5);
    const { ics, landscape } = trainer.study();
    expect(ics).toEqual([{ norm: 0, relative: 0, cosine: 1 }]);
    expect(landscape.lossMin).toBeLessThan(landscape.loss);
    // The Hessian of the loss is at most ½·mean‖(x, 1)‖² in every direction.
    const { x, rows } = trainer.upcoming();
    const squares = Array.from({ length: rows }, (_, i) => x[2 * i]! ** 2 + x[2 * i + 1]! ** 2 + 1);
    const bound = squares.reduce((sum, value) => sum + value, 0) / rows / 2;
    expect(landscape.gradientChange).toBeGreaterThan(0);
    expect(landscape.gradientChange).toBeLessThan(bound * (1 + 1e-5));
    const along = alongSlope(trainer.settings, 5);
    expect(landscape.lossMin).toBeCloseTo(Math.min(...along), 6);
    expect(landscape.lossMax).toBeCloseTo(Math.max(...along), 6);
  });

  it('is undefined where the coming step fails, and infinite where the way down does', () => {
    const settings: Settings = { ...PLAIN, learningRate: 10 };
    const scale = { rule: 'fixed', scale: 10 } as const;
    const wild = { ...DEFAULT, activation: 'linear', initialization: scale, settings } as const;
    const trainer = new Trainer(wild, kernels);
    const before: number[] = [];
    while (trainer.divergence === null) {
      const { landscape } = trainer.study();
      before.push(landscape.lossMax);
      trainer.advance(trainer.step + 1);
    }
    expect(before).toContain(Infinity);
    const { ics, landscape } = trainer.study();
    expect(ics).toHaveLength(5);
    expect(ics.flatMap(Object.values).every(Number.isNaN)).toBe(true);
    expect(Object.values(landscape).every(Number.isNaN)).toBe(true);
  });
});

/** The losses along −∇L of softmax regression on the moons, each evaluated by a run of its own. */
function alongSlope(settings: Settings, step: number): number[] {
  const arm = { ...SMALL, hidden: [], settings: { ...settings, batchSize: 16 } };
  const ahead = train(arm, step + 1);
  return MULTIPLES.map((multiple) => {
    const there = train(arm, step);
    const by = multiple * settings.learningRate;
    for (const [name, values] of there.parameters) {
      const gradient = ahead.gradients.get(name)!;
      for (let i = 0; i < values.length; i++) values[i]! -= by * gradient[i]!;
    }
    there.advance(step + 1);
    return measure(there).values[there.layout.scalar('batchLoss')]!;
  });
}
