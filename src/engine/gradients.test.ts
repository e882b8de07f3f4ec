import { describe, expect, it } from 'vitest';
import { PLAIN } from './arms.fixture';
import type { Floats } from './floats';
import { FLOAT64 } from './kernels/float64.fixture';
import type { Kernels } from './kernels/kernels';
import { createReference } from './kernels/reference';
import { ACTIVATION_NAMES, type ActivationName } from './layers/activation-names';
import { Network } from './network';
import { NORMALIZER_NAMES, type NormalizerName } from './normalizers/list';
import { AFFINE_MODES, type AffineMode } from './normalizers/names';
import { stream, type Random } from './random';
import type { Settings } from './specification';

interface Case {
  readonly activation: ActivationName;
  readonly normalizer: NormalizerName;
  readonly affine: AffineMode;
  readonly m: number;
}

interface Problem {
  readonly network: Network;
  readonly x: Floats;
  readonly labels: Uint8Array;
}

/** A tensor of the loss's arguments and the gradient that backpropagation gives for it. */
interface Slope {
  readonly name: string;
  readonly values: Floats;
  readonly gradient: Floats;
}

const INPUTS = 2;
const HIDDEN = [4, 3];
const CLASSES = 3;

const CASES: readonly Case[] = ACTIVATION_NAMES.flatMap((activation) =>
  NORMALIZER_NAMES.filter((name) => name !== 'detached').flatMap((normalizer) =>
    (normalizer === 'none' ? (['learned'] as const) : AFFINE_MODES).flatMap((affine) =>
      [2, 3, 7, 32].map((m) => ({ activation, normalizer, affine, m })),
    ),
  ),
);

function settingsOf({ normalizer, affine, m }: Case): Settings {
  return {
    ...PLAIN,
    learningRate: 0.1,
    batchSize: m,
    normalizer,
    // Four would leave nothing of four units.
    groups: 2,
    // Two inputs leave whitening directions in which nothing varies: ε is all there is.
    epsilon: normalizer === 'whitening' ? 0.1 : 1e-3,
    affine,
    gamma: 1.3,
    beta: -0.4,
  };
}

/** Draws the same numbers for any kernels, rounded to float32 so that both formats start equal. */
function draw(random: Random, values: Floats, deviation: number, mean = 0): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.fround(mean + deviation * random.normal());
  }
}

function makeProblem(kernels: Kernels, of: Case, seed: number): Problem {
  const random = stream(seed, 'init');
  const { activation, m } = of;
  const shape = { inputs: INPUTS, hidden: HIDDEN, outputs: CLASSES, activation };
  const network = new Network(kernels, shape);
  network.reserve(m);
  for (const { weights, bias } of network.linear) {
    draw(random, weights.values, 0.8);
    draw(random, bias.values, 0.3);
  }
  network.configure({ ...settingsOf(of), affine: 'learned' });
  for (const { normalizer } of network.hidden) {
    if (!normalizer.affine) continue;
    draw(random, normalizer.affine.gamma, 0.3, 1);
    draw(random, normalizer.affine.beta, 0.3);
  }
  network.configure(settingsOf(of));
  const x = kernels.allocate(m * INPUTS);
  draw(random, x, 1);
  const labels = Uint8Array.from({ length: m }, () => random.integer(CLASSES));
  return { network, x, labels };
}

/** The loss as it depends on every number that is stored, γ and β included. */
function loss({ network, x, labels }: Problem): number {
  network.forward(x, labels.length, 'probe');
  return network.loss(labels, labels.length);
}

/** All gradients by backpropagation, of a step's own forward pass. */
function differentiate(kernels: Kernels, problem: Problem): Slope[] {
  const { network, x, labels } = problem;
  const m = labels.length;
  const dx = kernels.allocate(x.length);
  network.forward(x, m, 'train');
  network.settle(m);
  network.loss(labels, m);
  network.backward(dx, m);
  const parameters = network.hidden.flatMap((layer, l) =>
    layer.parameters.map((parameter, i) => ({ name: `hidden ${l}, ${i}`, ...parameter })),
  );
  return [
    { name: 'input', values: x, gradient: dx },
    ...parameters,
    { name: 'output weights', ...network.output.weights },
    { name: 'output bias', ...network.output.bias },
  ];
}

/** Five-point central difference: error O(h⁴). */
function slopeAt(problem: Problem, values: Floats, i: number): number {
  const h = 1e-4;
  const kept = values[i]!;
  const at = (shift: number) => {
    values[i] = kept + shift;
    return loss(problem);
  };
  const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  values[i] = kept;
  return slope;
}

/** A problem whose pre-activations all keep away from ReLU's kink at 0. */
function awayFromKinks(kernels: Kernels, of: Case): { problem: Problem; seed: number } {
  for (let seed = 1; ; seed++) {
    const problem = makeProblem(kernels, of, seed);
    problem.network.forward(problem.x, of.m, 'train');
    const near = problem.network.hidden.some(({ z, width }) =>
      z.subarray(0, of.m * width).some((value) => Math.abs(value) < 0.004),
    );
    if (of.activation !== 'relu' || !near) return { problem, seed };
  }
}

const name = ({ activation, normalizer, affine, m }: Case) =>
  `${activation}, ${normalizer}, ${affine}, batch of ${m}`;

describe('backpropagation', () => {
  it.each(CASES.map((of) => [name(of), of] as const))(
    'agrees with finite differences in every number: %s',
    (_, of) => {
      const kernels = createReference(FLOAT64);
      const { problem } = awayFromKinks(kernels, of);
      let compared = 0;
      let scale = 0;
      const slopes = differentiate(kernels, problem);
      for (const { gradient } of slopes)
        for (const g of gradient) scale = Math.max(scale, Math.abs(g));
      for (const { name: tensor, values, gradient } of slopes) {
        const exact = gradient.slice();
        for (let i = 0; i < values.length; i++) {
          const expected = slopeAt(problem, values, i);
          const got = exact[i]!;
          // Differences of a loss near 1 carry a rounding error of 1e-16/h.
          const size = Math.max(Math.abs(expected), Math.abs(got), 1e-4 * scale);
          expect(
            Math.abs(got - expected) / size,
            `${tensor} [${i}]: ${got}, ${expected}`,
          ).toBeLessThan(1e-6);
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(30);
    },
  );

  it.each(CASES.map((of) => [name(of), of] as const))(
    'gives in float32 what it gives in float64: %s',
    (_, of) => {
      const exact = createReference(FLOAT64);
      const { seed } = awayFromKinks(exact, of);
      const single = createReference();
      const expected = differentiate(exact, makeProblem(exact, of, seed));
      const got = differentiate(single, makeProblem(single, of, seed));
      const length = (slopes: readonly Slope[]) =>
        Math.hypot(...slopes.flatMap(({ gradient }) => [...gradient]));
      const apart = expected.map((slope, k) => ({
        ...slope,
        gradient: slope.gradient.map((g, i) => g - got[k]!.gradient[i]!),
      }));
      expect(length(apart) / length(expected)).toBeLessThan(1e-5);
    },
  );
});
