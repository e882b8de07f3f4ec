import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, DEFAULT, kernels, measure, PLAIN, SMALL, train } from '../arms.fixture';
import { FLOAT64 } from '../kernels/float64';
import { createReference } from '../kernels/reference';
import { createSimd } from '../kernels/simd';
import { module } from '../kernels/simd-module.fixture';
import { memoryNeed } from '../memory-need';
import { NORMALIZER_NAMES, PLACEMENTS } from '../normalizers/names';
import { OPTIMIZER_NAMES } from '../optimizers/names';
import { type ArmSpecification, DROPOUT_PLACES, type Settings } from '../specification';
import { Trainer } from '../trainer';
import { MULTIPLES } from './landscape';
import { lossOf, type Named, type Plan, slopes } from './slopes.fixture';

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

/** At this step, without the changes that are still to come. */
function standing(arm: ArmSpecification, step: number): Trainer {
  return train({ ...arm, changes: arm.changes.filter((change) => change.step <= step) }, step);
}

const anySettings: fc.Arbitrary<Settings> = fc.record({
  learningRate: fc.constantFrom(0.05, 0.2),
  batchSize: fc.constantFrom(2, 9),
  optimizer: fc.constantFrom(...OPTIMIZER_NAMES),
  momentum: fc.constant(0.9),
  weightDecay: fc.constantFrom(0, 0.1),
  normalizer: fc.constantFrom(...NORMALIZER_NAMES),
  placement: fc.constantFrom(...PLACEMENTS),
  epsilon: fc.constant(0.01),
  alpha: fc.constant(0.1),
  affine: fc.constantFrom('learned', 'fixed', 'identity', 'hand'),
  gamma: fc.constant(1.5),
  beta: fc.constant(0.2),
  keep: fc.constantFrom(1, 0.7),
  dropoutPlace: fc.constantFrom(...DROPOUT_PLACES),
});

const DIGITS = { name: 'digits14', noise: 0, ink: 'grey', train: 40, test: 10 } as const;
const anyArm: fc.Arbitrary<ArmSpecification> = fc
  .record({ convolved: fc.boolean(), settings: anySettings, other: anySettings, at: fc.nat(3) })
  .map(({ convolved, settings, other, at }) => ({
    ...SMALL,
    ...(convolved ? { model: 'convolution', data: DIGITS, hidden: [2, 3] } : { hidden: [5, 4] }),
    settings,
    changes: [{ step: at, settings: other }],
  }));

describe('a study', () => {
  it('leaves the run as it is, whatever the network and whenever it is asked for', () => {
    fc.assert(
      fc.property(anyArm, (arm) => {
        const undisturbed = new Trainer(arm, kernels);
        const studied = new Trainer(arm, kernels);
        for (let step = 0; step <= 4; step++) {
          undisturbed.advance(step);
          studied.advance(step);
          const looked = measure(studied);
          const gradients = copied(studied.gradients);
          const study = studied.study();
          expect(studied.study()).toEqual(study);
          expect(studied.fingerprint()).toBe(undisturbed.fingerprint());
          expect(copied(studied.gradients)).toEqual(gradients);
          expect(measure(studied)).toEqual(looked);
        }
      }),
      { numRuns: 16 },
    );
  });

  it('finds what a run finds whose first layers are put a step ahead', () => {
    fc.assert(
      fc.property(anyArm, fc.nat(4), (arm, step) => {
        const { ics } = standing(arm, step).study();
        const ahead = standing(arm, step);
        ahead.advance(step + 1);
        fc.pre(ahead.divergence === null);
        ics.forEach((found, layer) => {
          const mixed = standing(arm, step);
          for (const [name, values] of mixed.parameters) {
            const mine = ahead.gradients.has(name) && Number(name.split('.')[1]) < layer;
            if (mine) values.set(ahead.parameters.get(name)!);
          }
          mixed.advance(step + 1);
          const weight = `layers.${layer}.weight`;
          const [g, h] = [ahead, mixed].map((one) => [...one.gradients.get(weight)!]);
          const apart = norm(minus(g!, h!));
          expect(found.norm).toBeCloseTo(apart, 6);
          if (apart === 0) expect(found.norm).toBe(0);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('takes no memory of the kernels that training does not take as well', () => {
    const settings: Settings = { ...BATCH, optimizer: 'adam', keep: 0.9, placement: 'input' };
    const arm = { ...SMALL, settings };
    const bare = createSimd(module, memoryNeed(arm));
    const trainer = new Trainer(arm, bare);
    trainer.study();
    trainer.advance(3);
    trainer.study();
    const taken = () => bare.allocate(1).byteOffset;
    const before = taken();
    for (let i = 0; i < 50; i++) trainer.study();
    expect(taken() - before).toBeLessThan(64);
  });
});

const copied = (named: ReadonlyMap<string, ArrayLike<number>>) =>
  [...named].map(([name, values]) => [name, Array.from(values)]);

const RELU_HE = (normalizer: Settings['normalizer']): ArmSpecification => ({
  ...DEFAULT,
  data: { name: 'digits', noise: 0, ink: 'binary', train: 4000, test: 10 },
  hidden: [100, 100, 100, 100, 100, 100],
  activation: 'relu',
  initialization: { rule: 'he', scale: 1 },
  settings: { ...PLAIN, batchSize: 60, learningRate: 0.1, normalizer },
});

/** Of a study at each of these steps. */
function studies(arm: ArmSpecification, steps: readonly number[]) {
  const trainer = new Trainer(arm, createSimd(module, memoryNeed(arm)));
  return steps.map((step) => {
    trainer.advance(step);
    return trainer.study();
  });
}

describe('what has been measured elsewhere', () => {
  const STUDIED = [20, 100, 200, 300];

  it('E8: under BN a sigmoid network’s relative shift is larger, not smaller', () => {
    const arm = (normalizer: Settings['normalizer']): ArmSpecification => ({
      ...RELU_HE(normalizer),
      hidden: [100, 100, 100],
      activation: 'sigmoid',
      initialization: { rule: 'fan-in', scale: 1 },
    });
    const [plain, batch] = [studies(arm('none'), STUDIED), studies(arm('batch'), STUDIED)];
    plain.forEach(({ ics }, i) => {
      for (const layer of [1, 2, 3]) {
        const [without, under] = [ics[layer]!.relative, batch[i]!.ics[layer]!.relative];
        expect(without).toBeLessThan(0.05);
        expect(under).toBeGreaterThan(without);
        expect(under).toBeGreaterThan(0.03);
        expect(under).toBeLessThan(0.3);
      }
    });
  }, 30_000);

  it('E9: along −∇L the loss of a BN network varies much less; its smoothness need not', () => {
    const [plain, batch] = [
      studies(RELU_HE('none'), STUDIED.slice(1)),
      studies(RELU_HE('batch'), STUDIED.slice(1)),
    ];
    plain.forEach(({ landscape }, i) => {
      const other = batch[i]!.landscape;
      const range = landscape.lossMax - landscape.lossMin;
      expect(range / (other.lossMax - other.lossMin)).toBeGreaterThan(5);
      expect(landscape.gradientChange / other.gradientChange).toBeGreaterThan(0.5);
      expect(landscape.gradientChange / other.gradientChange).toBeLessThan(3);
    });
  }, 30_000);
});
