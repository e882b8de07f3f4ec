import { describe, expect, it } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { ACTIVATION_NAMES } from '../engine/layers/activation-names';
import { type Named, recomputeStep, type Sized, type Step } from './recompute-step.fixture';
import { replay } from './replay';
import { TRACE_VERSION } from './trace';
import { type Arm, type Parsed, STEPS, text, trace } from './trace-of.fixture';

/** Float32 rounds to 6·10⁻⁸ of a number. */
const TOLERANCE = 3e-6;

const numbers = (of: unknown): number[] => [of].flat(3) as number[];

const largest = (of: unknown) => Math.max(0, ...numbers(of).map(Math.abs));

/** The largest difference, relative to the largest of the terms that the numbers are sums of. */
function apart(found: unknown, wanted: unknown, sizes: unknown): number {
  const [ours, theirs] = [numbers(found), numbers(wanted)];
  expect(ours).toHaveLength(theirs.length);
  const difference = largest(ours.map((value, i) => value - theirs[i]!));
  return difference === 0 ? 0 : difference / largest(sizes);
}

function expectAlike(found: Named, { values, sizes }: Sized, what: string): void {
  expect(Object.keys(found).toSorted(), what).toEqual(Object.keys(values).toSorted());
  for (const [name, wanted] of Object.entries(values)) {
    expect(apart(found[name], wanted, sizes[name]), `${what}, ${name}`).toBeLessThan(TOLERANCE);
  }
}

/** What the changes at a step make of the parameters: a normaliser that comes on starts afresh. */
function change({ values, sizes }: Sized, next: Step | undefined, arm: Arm): Sized {
  if (!next) return { values, sizes };
  const changed: Named = {};
  next.layers.forEach(({ normalizer, affine, outputs }, l) => {
    const keep = (name: string, start?: number) => {
      const fresh = Array.from({ length: outputs }, () => start ?? NaN);
      changed[`layers.${l}.${name}`] = values[`layers.${l}.${name}`] ?? fresh;
    };
    keep('weight');
    keep('bias');
    if (normalizer === 'none') return;
    keep('gamma', 1);
    if (normalizer !== 'rms') keep('beta', 0);
    if (normalizer === 'batch' || normalizer === 'detached') {
      keep('runningMean', 0);
      keep('runningVar', 1);
    }
    if (affine === 'learned' || affine === 'identity') return;
    const { gamma, beta } = affine === 'hand' ? arm : { gamma: 1, beta: 0 };
    changed[`layers.${l}.gamma`] = Array.from({ length: outputs }, () => gamma);
    if (normalizer === 'rms') return;
    changed[`layers.${l}.beta`] = Array.from({ length: outputs }, () => beta);
  });
  for (const [name, kept] of Object.entries(values)) {
    if (/\.(velocity|mean|square|powers)$/.test(name)) changed[name] = kept;
  }
  return { values: changed, sizes: { ...changed, ...sizes } };
}

/** Loss and accuracy of these examples by running statistics, in double precision. */
function inferredBy(
  layers: readonly Step['layers'][number][],
  parameters: Named,
  { x, y }: Parsed['test'],
): { readonly loss: number; readonly accuracy: number } {
  const list = (name: string) => parameters[name] as number[];
  const logits = x.map((row) =>
    layers.reduce((a, { normalizer, bias, activation, epsilon }, l) => {
      const weight = parameters[`layers.${l}.weight`] as number[][];
      return weight[0]!.map((_, j) => {
        const shift = bias ? list(`layers.${l}.bias`)[j]! : 0;
        const u = a.reduce((sum, value, i) => sum + value * weight[i]![j]!, shift);
        const of = (name: string) => list(`layers.${l}.${name}`)[j]!;
        const z =
          normalizer === 'none'
            ? u
            : (of('gamma') * (u - of('runningMean'))) / Math.sqrt(of('runningVar') + epsilon!) +
              of('beta');
        return activation === 'tanh' ? Math.tanh(z) : z;
      });
    }, row),
  );
  const losses = logits.map((row, i) => {
    return Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)) - row[y[i]!]!;
  });
  const right = logits.filter((row, i) => row.indexOf(Math.max(...row)) === y[i]);
  return {
    loss: losses.reduce((sum, loss) => sum + loss, 0) / y.length,
    accuracy: right.length / y.length,
  };
}

/** Computes every step of both arms again; returns how many there were. */
function check({ arms, experiment }: Parsed): number {
  let checked = 0;
  for (const name of ['a', 'b'] as const) {
    const { steps } = arms[name];
    steps.forEach((step, i) => {
      const what = `arm ${name}, step ${step.step}`;
      const next = steps[i + 1];
      const { loss, gradients, after } = recomputeStep(step);
      expect(apart(step.loss, loss, [loss, 1]), `${what}, loss`).toBeLessThan(TOLERANCE);
      expectAlike(step.gradients, gradients, `${what}, gradients`);
      expectAlike(step.after, change(after, next, experiment[name]), `${what}, after`);
      if (next) expect(next.before, what).toEqual(step.after);
      expect(step.step).toBe((steps[0]?.step ?? NaN) + i);
      checked += 1;
    });
  }
  return checked;
}

/** Both arms are traced: two settings a link. */
const ARMS = [
  ['plain and learned', 'a.norm=none&b.norm=batch&b.affine=learned'],
  ['fixed and identity', 'a.norm=batch&a.affine=fixed&b.norm=batch&b.affine=identity'],
  [
    'by hand, with scales of its own',
    'a.norm=batch&a.affine=hand&a.gamma=1.7&a.beta=-0.4&a.scale=2&a.lr=0.7&b.norm=none',
  ],
] as const;

const BATCHES = [
  [32, 'eps=0.00001'],
  // With ε small, what a batch of two leaves of a gradient is rounding: 1 − x̂² ≈ ε/σ².
  [2, 'eps=0.1'],
  [1, 'eps=0.1'],
] as const;

describe('a trace', () => {
  describe.each(ACTIVATION_NAMES)('of %s', (activation) => {
    describe.each(BATCHES)('in batches of %i, %s', (batch, epsilon) => {
      it.each(ARMS)('holds all that an outsider needs to compute it again: %s', (_, arms) => {
        const shape = `depth=3&width=5&act=${activation}&batch=${batch}&${epsilon}&alpha=0.3`;
        const checked = check(trace(`v=1&data=moons&noise=0.1&lr=0.2&scale=1.5&${shape}&${arms}`));
        expect(checked).toBe(2 * STEPS);
      });
    });
  });

  it.each([
    ['momentum', 'opt=momentum&mom=0.8'],
    ['weight decay', 'decay=0.3&opt=momentum'],
    ['Adam', 'opt=adam&lr=0.01'],
    ['dropout', 'a.keep=0.7&b.keep=0.5'],
    ['dropout within', 'a.keep=0.7&a.drop=before&b.keep=0.5&b.drop=before'],
    ['the wrong fix', 'a.norm=detached'],
    ['layer and RMS normalization', 'a.norm=layer&b.norm=rms'],
    ['group normalization', 'a.norm=group&a.groups=3&b.norm=group&b.groups=2&b.affine=hand'],
    [
      'other groups in mid-run',
      'a.norm=group&a.groups=2&b.norm=group&b.groups=6&ev=2:a.groups=3,3:b.groups=1',
    ],
    ['RMS normalization by hand', 'a.norm=rms&a.affine=hand&a.gamma=1.4&b.norm=rms&b.affine=fixed'],
  ])('holds it under %s', (_, settings) => {
    const link = `v=1&data=moons&noise=0.1&depth=3&width=6&batch=16&eps=0.01&${settings}`;
    expect(check(trace(link))).toBe(2 * STEPS);
  });

  it.each([1, 2, 32])('holds it of a network without hidden layers, in batches of %i', (batch) => {
    expect(check(trace(`v=1&depth=0&batch=${batch}&lr=2`))).toBe(2 * STEPS);
  });

  it('holds it through changes in mid-run', () => {
    const changes =
      '2:a.norm=batch,3:batch=7,4:b.norm=none,5:lr=0.05,6:a.affine=hand,6:b.norm=batch,' +
      '7:batch=48,8:a.affine=identity,9:a.affine=fixed,9:b.affine=identity,10:eps=0.3,10:alpha=0.7';
    const hand = 'a.gamma=0.8&a.beta=0.2';
    const changing = trace(`v=1&depth=3&width=6&batch=16&eps=0.01&${hand}&ev=${changes}`, 12);
    expect(check(changing)).toBe(24);
    const { steps } = changing.arms.a;
    const sizes = steps.map(({ x, y }) => [x.length, y.length]);
    expect(sizes).toEqual([16, 16, 16, 7, 7, 7, 7, 48, 48, 48, 48, 48].map((m) => [m, m]));
    expect(steps.map(({ layers }) => layers[0]!.normalizer).join(' ')).toBe(
      `none none${' batch'.repeat(10)}`,
    );
    expect(steps.map(({ learningRate }) => learningRate)).toEqual(
      Array.from({ length: 12 }, (_, i) => Math.fround(i < 5 ? 0.5 : 0.05)),
    );
  });

  it.each(['sgd', 'momentum', 'adam'])('holds it where layers stand still, under %s', (opt) => {
    const changes = '2:learn=1,3:learn=24,5:learn=all';
    const link = `v=1&depth=3&width=6&batch=16&decay=0.1&opt=${opt}&lr=0.05&ev=${changes}`;
    const still = trace(link, 7);
    expect(check(still)).toBe(14);
    const trained = still.arms.b.steps.map(({ layers }) => layers.map((layer) => layer.trained));
    expect(trained.slice(1, 4)).toEqual([
      [true, true, true, true],
      [true, false, false, false],
      [false, true, false, true],
    ]);
  });

  it.each([
    ['a normaliser that draws is switched off', 'b.norm=noisy', 'b.norm=batch', 4],
    ['one that draws comes on', 'b.norm=batch', 'b.norm=noisy', 0],
    ['it moves to where there are other units', 'b.norm=noisy', 'b.place=input', 4],
    ['dropout ends', 'b.norm=noisy&b.keep=0.5', 'b.keep=1', 6],
    ['dropout begins', 'b.norm=none', 'b.keep=0.5', 0],
    ['dropout moves', 'b.norm=noisy&b.keep=0.5', 'b.drop=before', 6],
    ['the batch grows', 'b.norm=noisy&b.keep=0.5', 'batch=48', 6],
  ])('holds what was drawn in the step itself where %s after it', (_, settings, change, arrays) => {
    const link = `v=1&depth=2&width=5&batch=8&${settings}`;
    const drawn = (of: Parsed) => of.arms.b.steps[1]!.drawn;
    const changed = drawn(trace(`${link}&ev=2:${change}`, 3));
    expect(changed).toEqual(drawn(trace(link, 3)));
    expect(Object.keys(changed)).toHaveLength(arrays);
  });

  it('begins late where it is asked to, and its steps are those of the whole one', () => {
    const link = 'v=1&depth=2&width=4&batch=8&opt=adam&lr=0.01&b.keep=0.8&ev=30:batch=12';
    const late = trace(link, 40, '--trace-from=25', '--trace-steps=10');
    expect(check(late)).toBe(20);
    const whole = trace(link, 40);
    for (const arm of ['a', 'b'] as const) {
      expect(late.arms[arm].steps).toEqual(whole.arms[arm].steps.slice(25, 35));
    }
    expect(trace(link, 40, '--trace-from=38').arms.b.steps.map(({ step }) => step)).toEqual([
      38, 39,
    ]);
  });

  it('holds the test set once, as it is tested on: by the statistics that the last step left', () => {
    const link = 'v=1&data=moons&noise=0.2&depth=2&width=5&act=tanh&batch=16&lr=0.3';
    const out: string[] = [];
    let written = '';
    replay(
      [link, '--steps=30', '--trace=f', '--trace-from=29', '--json'],
      () => createReference(),
      {
        out: (line) => out.push(line),
        error: (line) => expect.fail(line),
        read: () => new Uint8Array(0),
        write: (_, now) => (written = now),
      },
    );
    const { test, arms } = JSON.parse(written) as Parsed;
    const recorded = JSON.parse(out[0]!) as { arms: Record<'a' | 'b', Record<string, number>> };
    expect([test.x.length, test.y.length]).toEqual([1000, 1000]);
    for (const arm of ['a', 'b'] as const) {
      const { layers, after } = arms[arm].steps[0]!;
      const { loss, accuracy } = inferredBy(layers, after, test);
      expect(loss).toBeCloseTo(recorded.arms[arm]['testLoss']!, 5);
      expect(accuracy).toBe(recorded.arms[arm]['testAccuracy']);
    }
    expect(arms.b.steps[0]!.layers[0]!.normalizer).toBe('batch');
  });

  it('holds pictures as the numbers that the network gets', () => {
    const { test, arms } = trace('v=1&data=digits14&ink=grey&train=20&depth=0&batch=4', 1);
    expect(test.x).toHaveLength(2000);
    const values = test.x.slice(0, 50).flat();
    expect(Math.max(...values)).toBe(1);
    expect(values.every((value) => value === Math.fround(Math.round(value * 255) / 255))).toBe(
      true,
    );
    expect(arms.a.steps[0]!.x[0]).toHaveLength(test.x[0]!.length);
  });

  it('would not pass with a wrong number in it', () => {
    const right = trace('v=1&depth=2&width=4&batch=8', 1);
    const { steps } = right.arms.b;
    const [step] = steps;
    const name = 'layers.1.gamma';
    const wrong = { ...step!.gradients, [name]: numbers(step!.gradients[name]).toReversed() };
    const arms = { ...right.arms, b: { diverged: null, steps: [{ ...step!, gradients: wrong }] } };
    expect(() => check({ ...right, arms })).toThrow(name);
    const late = { diverged: null, steps: [{ ...step!, learningRate: 0.51 }] };
    expect(() => check({ ...right, arms: { ...right.arms, b: late } })).toThrow('after');
  });

  it('tells the changes on the way as a link does', () => {
    const { experiment } = trace('v=1&depth=1&width=3&ev=1:lr=2,2:a.lr=shared', 3);
    expect(experiment.events).toEqual([
      { step: 1, key: 'lr', value: '2' },
      { step: 2, key: 'a.lr', value: 'shared' },
    ]);
  });

  it('names its version, its experiment and its layers', () => {
    const link = 'v=1&depth=1&width=3&act=relu&b.affine=identity';
    const { shiftscopeTrace, experiment, arms, ...rest } = trace(link, 1);
    expect(shiftscopeTrace).toBe(TRACE_VERSION);
    expect(rest).toEqual({ link, test: { x: expect.any(Array), y: expect.any(Array) } });
    expect(experiment).toMatchObject({ depth: 1, width: 3, activation: 'relu', events: [] });
    expect(arms.b.steps[0]!.layers).toEqual([
      {
        kind: 'dense',
        inputs: 2,
        outputs: 3,
        activation: 'relu',
        normalizer: 'batch',
        placement: 'before the activation',
        epsilon: Math.fround(1e-5),
        alpha: Math.fround(0.1),
        affine: 'identity',
        trained: true,
        bias: false,
        positions: 1,
        pools: false,
        groups: null,
        dropout: null,
      },
      {
        kind: 'dense',
        inputs: 3,
        outputs: 2,
        activation: 'softmax cross-entropy',
        normalizer: 'none',
        placement: null,
        epsilon: null,
        alpha: null,
        affine: null,
        trained: true,
        bias: true,
        positions: 1,
        pools: false,
        groups: null,
        dropout: null,
      },
    ]);
    const { before } = arms.b.steps[0]!;
    expect(before['layers.0.weight']).toHaveLength(2);
    expect((before['layers.0.weight'] as number[][])[0]).toHaveLength(3);
    expect(Object.keys(before)).toEqual([
      ...['weight', 'bias', 'gamma', 'beta', 'runningMean', 'runningVar'].map(
        (name) => `layers.0.${name}`,
      ),
      'layers.1.weight',
      'layers.1.bias',
    ]);
  });

  it('writes numbers short, and such that they read back as float32', () => {
    const written = text('v=1&depth=2&width=4&batch=8', 2);
    const decimals = written.match(/-?\d+\.\d+(e-?\d+)?/g)!;
    expect(decimals.length).toBeGreaterThan(500);
    for (const decimal of decimals) {
      const digits = decimal.replace(/e.*|\D/g, '').replace(/^0+/, '');
      expect(digits.length, decimal).toBeLessThanOrEqual(9);
    }
  });
});
