import { describe, expect, it } from 'vitest';
import { PLAIN } from './arms.fixture';
import type { Floats } from './floats';
import { FLOAT64 } from './kernels/float64.fixture';
import { createReference } from './kernels/reference';
import type { ActivationName } from './layers/activation-names';
import { Network, type Shape } from './network';
import { Noise } from './noise';
import { NORMALIZER_NAMES } from './normalizers/list';
import { PLACEMENTS } from './normalizers/names';
import { stream } from './random';
import type { Settings } from './specification';

/*
 * Finite differences, in double precision, of what `gradients.test.ts` leaves out: placements,
 * dropout, noise and convolutions. Every pass draws the same noise.
 */

const kernels = createReference(FLOAT64);
const SEED = 3;
const STEP = 4;
const CLASSES = 3;

interface Case {
  readonly shape: Omit<Shape, 'activation' | 'outputs'>;
  readonly activation: ActivationName;
  readonly settings: Partial<Settings>;
  readonly m: number;
}

const DENSE = { inputs: 3, hidden: [4, 3] };
const CONVOLUTION = { inputs: 30, hidden: [2, 3], convolved: { height: 6, width: 5 } };

function setUp({ shape, activation, settings, m }: Case, seed: number) {
  const network = new Network(kernels, { ...shape, activation, outputs: CLASSES });
  network.reserve(m);
  network.configure({ ...PLAIN, epsilon: 0.1, batchSize: m, ...settings });
  const random = stream(seed, 'init');
  const fill = (values: Floats, deviation: number, mean = 0) =>
    values.forEach((_, i) => (values[i] = mean + deviation * random.normal()));
  for (const { weights, bias } of network.linear) {
    fill(weights.values, 0.7);
    fill(bias.values, 0.3);
  }
  for (const { normalizer } of network.hidden) {
    if (!normalizer.affine) continue;
    fill(normalizer.affine.gamma, 0.3, 1);
    fill(normalizer.affine.beta, 0.3);
  }
  const x = kernels.allocate(m * shape.inputs);
  fill(x, 1);
  const labels = Uint8Array.from({ length: m }, () => random.integer(CLASSES));
  const loss = () => {
    network.forward(x, m, 'train', new Noise(SEED, STEP));
    return network.loss(labels, m);
  };
  return { network, x, loss };
}

/** The largest relative difference from five-point central differences, over every number. */
function worst(of: Case, seed: number): { worst: number; compared: number } {
  const { network, x, loss } = setUp(of, seed);
  loss();
  const dx = kernels.allocate(x.length);
  network.backward(dx, of.m);
  const slopes = [
    { values: x, gradient: dx.slice() },
    ...network.parameters.map(({ values, gradient }) => ({ values, gradient: gradient.slice() })),
  ];
  const scale = Math.max(...slopes.flatMap(({ gradient }) => [...gradient].map(Math.abs)));
  const h = 1e-4;
  let largest = 0;
  let compared = 0;
  for (const { values, gradient } of slopes) {
    values.forEach((kept, i) => {
      const at = (shift: number) => {
        values[i] = kept + shift;
        return loss();
      };
      const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      values[i] = kept;
      const size = Math.max(Math.abs(slope), Math.abs(gradient[i]!), 1e-4 * scale);
      largest = Math.max(largest, Math.abs(slope - gradient[i]!) / size);
      compared++;
    });
  }
  return { worst: largest, compared };
}

const PROVED = NORMALIZER_NAMES.filter((name) => name !== 'detached');

const CASES: readonly (readonly [string, Case])[] = [
  ...PROVED.flatMap((normalizer) =>
    PLACEMENTS.flatMap((placement) =>
      [2, 3, 7, 32].map((m): [string, Case] => [
        `${normalizer}, ${placement}, batch of ${m}`,
        { shape: DENSE, activation: 'tanh', settings: { normalizer, placement }, m },
      ]),
    ),
  ),
  ...PROVED.flatMap((normalizer) =>
    (['before', 'after'] as const).flatMap((dropoutPlace) =>
      PLACEMENTS.map((placement): [string, Case] => [
        `${normalizer}, ${placement}, dropout ${dropoutPlace}`,
        {
          shape: DENSE,
          activation: 'sigmoid',
          settings: { normalizer, placement, keep: 0.7, dropoutPlace },
          m: 7,
        },
      ]),
    ),
  ),
  ...PROVED.flatMap((normalizer) =>
    PLACEMENTS.map((placement): [string, Case] => [
      `convolution, ${normalizer}, ${placement}`,
      { shape: CONVOLUTION, activation: 'tanh', settings: { normalizer, placement }, m: 9 },
    ]),
  ),
  ...[1, 2, 3, 6].flatMap((groups) =>
    PLACEMENTS.flatMap((placement): [string, Case][] => {
      const settings = { normalizer: 'group', groups, placement } as const;
      return [
        [
          `group in ${groups}, ${placement}`,
          { shape: { inputs: 6, hidden: [6, 12] }, activation: 'tanh', settings, m: 3 },
        ],
        [
          `convolution, group in ${groups}, ${placement}`,
          { shape: { ...CONVOLUTION, hidden: [6, 3] }, activation: 'tanh', settings, m: 2 },
        ],
      ];
    }),
  ),
  [
    'convolution, batch, dropout',
    {
      shape: CONVOLUTION,
      activation: 'sigmoid',
      settings: { normalizer: 'batch', keep: 0.8 },
      m: 3,
    },
  ],
];

describe('backpropagation', () => {
  it.each(CASES)('agrees with finite differences in every number: %s', (_, of) => {
    // A maximum that changes its place within the differences has no slope there: seeds avoid it.
    const found = [1, 2, 3].map((seed) => worst(of, seed));
    expect(Math.min(...found.map((one) => one.worst))).toBeLessThan(1e-6);
    for (const { compared } of found) expect(compared).toBeGreaterThan(30);
  });

  it('differs under the wrong fix where μ and σ matter, and nowhere above them', () => {
    const of = (normalizer: 'detached' | 'batch'): Case => {
      return { shape: DENSE, activation: 'tanh', settings: { normalizer }, m: 7 };
    };
    const gradients = (normalizer: 'detached' | 'batch') => {
      const { network, loss } = setUp(of(normalizer), 1);
      loss();
      network.backward(null, 7);
      return network.gradients;
    };
    const wrong = gradients('detached');
    const top = gradients('batch').get('layers.2.weight')!;
    wrong.get('layers.2.weight')!.forEach((value, i) => expect(value).toBeCloseTo(top[i]!, 12));
    // The true gradient of a bias before BN is 0.
    expect(Math.max(...[...wrong.get('layers.1.bias')!].map(Math.abs))).toBeGreaterThan(1e-3);
    expect(worst(of('detached'), 1).worst).toBeGreaterThan(0.01);
  });
});
