import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../arms.fixture';
import { FLOAT64 } from '../kernels/float64.fixture';
import { createReference } from '../kernels/reference';
import { stream } from '../random';
import type { Settings } from '../specification';
import { GroupNormalizer, groupsOf } from './group';
import { LayerNormalizer } from './layer';

const kernels = createReference(FLOAT64);
const EXAMPLES = 3;
const SETTINGS: Settings = { ...PLAIN, normalizer: 'group', epsilon: 1e-3 };

function draw(length: number, seed: number) {
  const random = stream(seed, 'probe');
  const x = kernels.allocate(length);
  for (let i = 0; i < length; i++) x[i] = 2 + random.normal();
  return x;
}

function create(units: number, positions: number, settings: Partial<Settings>) {
  const normalizer = new GroupNormalizer(kernels, { units, positions });
  normalizer.reserve(EXAMPLES * positions);
  normalizer.configure({ ...SETTINGS, ...settings });
  return normalizer;
}

describe('groupsOf', () => {
  it('is the largest number of equal groups that is not above the one asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 128 }),
        fc.integer({ min: 1, max: 128 }),
        (n, asked) => {
          const divisors = Array.from({ length: n }, (_, i) => i + 1).filter((d) => n % d === 0);
          expect(groupsOf(n, asked)).toBe(Math.max(...divisors.filter((d) => d <= asked)));
        },
      ),
    );
  });
});

describe('group normalization', () => {
  it.each([
    [6, 1, 1],
    [6, 1, 2],
    [6, 1, 6],
    [6, 5, 1],
    [6, 5, 2],
    [6, 5, 3],
    [6, 5, 6],
    [1, 5, 1],
    [6, 5, 4],
  ])(
    'of %i units at %i places in %i groups takes μ and σ² of each group of each example',
    (n, p, g) => {
      const x = draw(EXAMPLES * p * n, 1);
      const normalizer = create(n, p, { groups: g });
      const groups = groupsOf(n, g);
      const y = [...normalizer.forward(x, EXAMPLES * p)];
      const size = n / groups;
      for (let i = 0; i < EXAMPLES; i++) {
        for (let q = 0; q < groups; q++) {
          const places: number[] = [];
          for (let at = 0; at < p; at++) {
            for (let j = q * size; j < (q + 1) * size; j++) places.push((i * p + at) * n + j);
          }
          const mean = places.reduce((sum, at) => sum + x[at]!, 0) / places.length;
          const variance =
            places.reduce((sum, at) => sum + (x[at]! - mean) ** 2, 0) / places.length;
          for (const at of places) {
            expect(y[at]).toBeCloseTo((x[at]! - mean) / Math.sqrt(variance + 1e-3), 11);
          }
        }
      }
      expect([...normalizer.infer(x, EXAMPLES * p)]).toEqual(y);
    },
  );

  it('of one group is layer normalization of dense units, and of one place of each example', () => {
    const x = draw(EXAMPLES * 7, 2);
    const layer = new LayerNormalizer(kernels, 7);
    layer.reserve(EXAMPLES);
    layer.configure(SETTINGS);
    const want = [...layer.forward(x, EXAMPLES)];
    expect([...create(7, 1, { groups: 1 }).forward(x, EXAMPLES)]).toEqual(want);
  });

  it('has γ and β of each unit, whatever the groups are', () => {
    const x = draw(EXAMPLES * 2 * 4, 3);
    const normalizer = create(4, 2, { groups: 2 });
    normalizer.affine.gamma.set([1, 2, 3, 4]);
    normalizer.affine.beta.set([5, 6, 7, 8]);
    const y = normalizer.forward(x, EXAMPLES * 2);
    const normalized = normalizer.normalized();
    y.forEach((value, at) => {
      const j = at % 4;
      expect(value).toBeCloseTo((j + 1) * normalized[at]! + (j + 5), 12);
    });
  });

  it('leaves the bias out where each unit is a group: it is cancelled there', () => {
    expect(create(4, 9, { groups: 4 }).keepsBias).toBe(false);
    expect(create(4, 9, { groups: 2 }).keepsBias).toBe(true);
    const x = draw(EXAMPLES * 9 * 4, 4);
    const normalizer = create(4, 9, { groups: 4 });
    const y = [...normalizer.forward(x, EXAMPLES * 9)];
    x.forEach((value, at) => (x[at] = value + (at % 4)));
    normalizer.forward(x, EXAMPLES * 9).forEach((value, at) => {
      expect(value).toBeCloseTo(y[at]!, 10);
    });
  });

  it('gives β where a group does not vary, also with ε = 0', () => {
    const normalizer = create(3, 1, { groups: 3, epsilon: 0 });
    normalizer.affine.beta.fill(2);
    expect([...normalizer.forward(draw(EXAMPLES * 3, 5), EXAMPLES)]).toEqual(Array(9).fill(2));
  });
});
