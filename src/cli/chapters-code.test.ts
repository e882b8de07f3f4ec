import { describe, expect, it } from 'vitest';
import { numbersIn, python, runPython } from '../engine/pytorch.fixture';
import { drift } from '../engine/probes/drift';
import { recomputeStep, type Step } from './recompute-step.fixture';
import { trace } from './trace-of.fixture';

/*
 * The lines of PyTorch that the chapters print, on numbers of a step that the engine has done. What
 * they must come to is read off the engine's own trace: gradients, and what a normalizer keeps.
 * Where PyTorch is not here, the same formulas in double precision are held against the trace.
 */

const TEXTS = import.meta.glob<string>('../chapters/*/en.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The engine works in float32 and so do some of the lines: relative to the largest number. */
const TOLERANCE = 1e-4;

interface Case {
  readonly slug: string;
  /** What is assigned in the lines, in place of what the chapter assigns. */
  readonly given: Readonly<Record<string, string>>;
  /** The line that is begun with, where it is not the first. */
  readonly from?: string;
  /** What is compared, of the numbers that the lines print. */
  readonly compared: (printed: readonly number[]) => readonly number[];
  /** The engine's. */
  readonly engine: readonly number[];
  /** What the lines print, computed by the formulas alone. */
  readonly formulas: () => readonly number[];
}

const codeOf = (slug: string) =>
  /^```python\n([\s\S]*?)^```$/m.exec(TEXTS[`../chapters/${slug}/en.mdx`] ?? '')?.[1] ?? '';

/** The code of a chapter with other numbers in it. */
function linesOf({ slug, given, from }: Case): string {
  let lines = codeOf(slug);
  if (from !== undefined) {
    const start = lines.indexOf(from);
    expect(start, `${slug}: ${from}`).toBeGreaterThanOrEqual(0);
    const before = Object.entries(given).map(([name, value]) => `${name} = ${value}\n`);
    return `import torch\ntorch.set_default_dtype(torch.float64)\n${before.join('')}${lines.slice(start)}`;
  }
  for (const [name, value] of Object.entries(given)) {
    const assigned = new RegExp(`^${name} = .*$`, 'gm');
    expect(lines.match(assigned), `${slug} assigns ${name} once`).toHaveLength(1);
    lines = lines.replace(assigned, `${name} = ${value}`);
  }
  return lines;
}

const tensor = (of: unknown, more = '') => `torch.tensor(${JSON.stringify(of)}${more})`;

const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? NaN), 0);
const column = (of: readonly (readonly number[])[], j: number) => of.map((row) => row[j] ?? NaN);
const spread = (of: readonly number[]) => {
  const middle = mean(of);
  return mean(of.map((value) => (value - middle) ** 2));
};

/** Lists and weights of a step, by name. */
const list = (of: Step['before'], name: string) => of[name] as number[];
const weights = (of: Step['before'], name: string) => of[name] as number[][];

/** The last step of a traced run of this many, of the second network. */
function lastStep(link: string, steps: number): Step {
  const step = trace(link, steps).arms.b.steps.at(-1);
  if (step === undefined) throw new Error(`No step of ${link}`);
  return step;
}

/** What the units of the first layer receive, example by example. */
function received({ x, before, layers }: Step): readonly (readonly number[])[] {
  const matrix = weights(before, 'layers.0.weight');
  const bias = layers[0]?.bias === true ? list(before, 'layers.0.bias') : [];
  const units = (matrix[0] ?? []).map((_, j) => column(matrix, j));
  return x.map((row) => units.map((unit, j) => dot(row, unit) + (bias[j] ?? 0)));
}

/** With a batch of one, δ of the output is the gradient of its bias: what is left is the slope. */
function saturation(): Case {
  const step = lastStep('v=1&data=moons&depth=1&width=3&batch=1&scale=4&b.norm=none', 4);
  const [z = []] = received(step);
  const delta = list(step.gradients, 'layers.1.bias');
  const out = weights(step.before, 'layers.1.weight');
  const engine = list(step.gradients, 'layers.0.bias').map((g, j) => g / dot(out[j] ?? [], delta));
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  return {
    slug: 'saturation',
    given: { z: tensor(z, ', requires_grad=True') },
    compared: (printed) => printed.slice(0, 3),
    engine,
    formulas: () => z.map((value) => sigmoid(value) * (1 - sigmoid(value))),
  };
}

/** What is left of γ and β of the identity is what the engine has set them to. */
function transform(): Case {
  const link = 'v=1&data=moons&depth=1&width=3&batch=8&scale=2&b.norm=batch&b.affine=identity';
  const step = lastStep(link, 3);
  const x = column(received(step), 1);
  const [gamma = NaN, beta = NaN] = ['gamma', 'beta'].map(
    (name) => list(step.after, `layers.0.${name}`)[1],
  );
  const [middle, deviation] = [mean(x), Math.sqrt(spread(x) + 1e-5)];
  return {
    slug: 'transform',
    given: { x: tensor(x) },
    compared: (printed) => printed,
    engine: [...x.map((value) => (value - beta) / gamma), ...x],
    formulas: () => [...x.map((value) => (value - middle) / deviation), ...x],
  };
}

/** ∂ℓ/∂x of one unit, through its inputs, is the gradient of its weights. */
function backward(): Case {
  const unit = 2;
  const step = lastStep('v=1&data=moons&depth=1&width=3&batch=8&lr=2&b.norm=batch', 6);
  const [flow] = recomputeStep(step).flows;
  const [x, g] = [column(received(step), unit), column(flow?.gradient ?? [], unit)];
  const gamma = list(step.before, 'layers.0.gamma')[unit] ?? NaN;
  const beta = list(step.before, 'layers.0.beta')[unit] ?? NaN;
  const hat = x.map((value) => (value - mean(x)) / Math.sqrt(spread(x) + 1e-5));
  const along = mean(hat.map((value, i) => value * (g[i] ?? NaN)));
  return {
    slug: 'backward',
    given: {
      x: tensor(x, ', requires_grad=True'),
      g: tensor(g),
      'gamma, beta, eps': `${gamma}, ${beta}, 1e-5`,
    },
    compared: (printed) => [0, 1].map((input) => dot(column(step.x, input), printed)),
    engine: column(weights(step.gradients, 'layers.0.weight'), unit),
    formulas: () =>
      g.map((value, i) => {
        const rest = value - mean(g) - (hat[i] ?? NaN) * along;
        return (gamma * rest) / Math.sqrt(spread(x) + 1e-5);
      }),
  };
}

/** The root of the inverse of a symmetric matrix [[a, b], [b, c]]: by Cayley and Hamilton. */
function inverseRoot(a: number, b: number, c: number): [number, number, number] {
  const root = Math.sqrt(a * c - b * b);
  const trace = Math.sqrt(a + c + 2 * root);
  return [(c + root) / (root * trace), -b / (root * trace), (a + root) / (root * trace)];
}

/** The covariance that the engine has taken is told by what its running one has become. */
function whitening(): Case {
  const link = 'v=1&data=moons&noise=0.3&depth=1&width=2&batch=8&scale=3&b.norm=whitening';
  const step = lastStep(link, 3);
  const x = received(step);
  const m = x.length;
  const alpha = step.layers[0]?.alpha ?? NaN;
  const taken = (name: string, i: number) => {
    const [before = NaN, after = NaN] = [step.before, step.after].map(
      (of) => (of[`layers.0.${name}`] as (number | number[])[]).flat()[i],
    );
    return (after - (1 - alpha) * before) / alpha;
  };
  const [a, b, c] = [0, 1, 3].map((i) => (taken('runningCov', i) * (m - 1)) / m) as [
    number,
    number,
    number,
  ];
  const means = [taken('runningMean', 0), taken('runningMean', 1)];
  /** The first whitened example, and the variances of all of them. */
  const whitened = (a: number, b: number, c: number, [p = NaN, q = NaN]: readonly number[]) => {
    const [w, v, z] = inverseRoot(a + 1e-5, b, c + 1e-5);
    const [s = NaN, t = NaN] = [(x[0]?.[0] ?? NaN) - p, (x[0]?.[1] ?? NaN) - q];
    return [
      w * s + v * t,
      v * s + z * t,
      w * w * a + 2 * w * v * b + v * v * c,
      v * v * a + 2 * v * z * b + z * z * c,
    ];
  };
  const [first, second] = [column(x, 0), column(x, 1)];
  const [one, two] = [mean(first), mean(second)];
  const shared = mean(first.map((value, i) => (value - one) * ((second[i] ?? NaN) - two)));
  return {
    slug: 'whitening',
    given: { x: tensor(x) },
    compared: (printed) => printed,
    engine: whitened(a, b, c, means),
    formulas: () => whitened(spread(first), shared, spread(second), [one, two]),
  };
}

/** One step of the first layer alone: how far the values of both layers have moved. */
function shift(): Case {
  const link = 'v=1&data=moons&act=relu&init=he&depth=2&width=4&batch=8&lr=1&learn=1&b.norm=none';
  const step = lastStep(link, 3);
  const sorted = (of: Step) =>
    recomputeStep(of)
      .flows.slice(0, 2)
      .map(({ u }) => column(u, 0).toSorted((one, other) => one - other));
  const [before, after] = [sorted(step), sorted({ ...step, before: step.after })];
  const list = (of: readonly (readonly number[])[]) => `[${of.map((one) => tensor(one)).join()}]`;
  return {
    slug: 'shift',
    given: { before: list(before), after: list(after) },
    from: 'for old, new in',
    compared: (printed) => printed,
    engine: before.map((one, layer) => drift(one, after[layer] ?? [])),
    formulas: () =>
      before.map((one, layer) =>
        mean(one.map((value, i) => Math.abs((after[layer]?.[i] ?? NaN) - value))),
      ),
  };
}

const CASES = [saturation(), shift(), transform(), backward(), whitening()];

describe.each(CASES)('the lines of the chapter $slug, on numbers of the engine', (one) => {
  const { engine, compared, formulas } = one;
  const largest = Math.max(...engine.map(Math.abs));
  /** The largest difference, relative to the largest number; ∞ where there are not as many. */
  const apart = (printed: readonly number[]) => {
    const found = compared(printed);
    if (found.length !== engine.length) return Infinity;
    return Math.max(...engine.map((wanted, i) => Math.abs((found[i] ?? NaN) - wanted))) / largest;
  };

  it('come to what it has computed, by their formulas', () => {
    expect(largest).toBeGreaterThan(1e-3);
    expect(apart(formulas())).toBeLessThan(TOLERANCE);
  });

  it.skipIf(python === null)('come to what it has computed, run by PyTorch', () => {
    expect(apart(numbersIn(runPython(linesOf(one))))).toBeLessThan(TOLERANCE);
  });
});

it('says whether PyTorch was here', () => {
  const said =
    python === null ? 'PyTorch was not here: its lines were not run' : `run by ${python}`;
  console.log(`the chapters' code: ${said}`);
  expect(said).not.toBe('');
});
