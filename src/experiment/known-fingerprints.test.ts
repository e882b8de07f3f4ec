import { describe, expect, it } from 'vitest';
import { MADE_SET_NAMES } from '../engine/data/names';
import { runFingerprint } from '../engine/fingerprint';
import { createReference } from '../engine/kernels/reference';
import { createSimd } from '../engine/kernels/simd';
import { module } from '../engine/kernels/simd-module.fixture';
import { ACTIVATION_NAMES } from '../engine/layers/activation-names';
import { memoryNeed } from '../engine/memory-need';
import { NORMALIZER_NAMES } from '../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../engine/normalizers/names';
import { OPTIMIZER_NAMES } from '../engine/optimizers/names';
import { DROPOUT_PLACES, INITIALIZATION_RULES, INKS, MODEL_NAMES } from '../engine/specification';
import { Trainer } from '../engine/trainer';
import { armSpecification } from './arm-specification';
import { ARM_NAMES, type Experiment } from './experiment';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from './known-fingerprints.fixture';
import { readLink } from './link';

const experiments = KNOWN_FINGERPRINTS.map(([link]) => readLink(link).experiment);

describe.each([
  ['fast', (bytes: number) => createSimd(module, bytes)],
  ['plain', () => createReference()],
] as const)(`a known link, after ${KNOWN_STEPS} steps on %s kernels in Node`, (_, create) => {
  it.each(KNOWN_FINGERPRINTS)('has its fingerprint: %s', (link, known) => {
    const { experiment } = readLink(link);
    const [a, b] = ARM_NAMES.map((arm) => {
      const specification = armSpecification(experiment, arm);
      const trainer = new Trainer(specification, create(memoryNeed(specification)));
      trainer.advance(KNOWN_STEPS);
      return { step: trainer.step, fingerprint: trainer.fingerprint() };
    });
    expect(runFingerprint([a!, b!])).toBe(known);
  });
});

describe('the known links', () => {
  it('can be read whole, and are all different', () => {
    for (const [link] of KNOWN_FINGERPRINTS) expect(readLink(link).issues, link).toEqual([]);
    expect(new Set(KNOWN_FINGERPRINTS.map(([link]) => link)).size).toBe(experiments.length);
    expect(new Set(KNOWN_FINGERPRINTS.map(([, known]) => known)).size).toBe(experiments.length);
    expect(experiments.length).toBeGreaterThanOrEqual(20);
  });

  it.each<readonly [string, (experiment: Experiment) => unknown, readonly unknown[]]>([
    ['data set', ({ data }) => data, MADE_SET_NAMES],
    ['activation', ({ activation }) => activation, ACTIVATION_NAMES],
    ['depth', ({ depth }) => depth, [0, 1, 2, 3, 4, 5, 6]],
    ['rule of initial weights', ({ initialRule }) => initialRule, INITIALIZATION_RULES],
    [
      'normaliser',
      ({ arms: [, b], events }) =>
        events.find(({ key }) => key === 'b.norm')?.value ?? b?.normalizer,
      NORMALIZER_NAMES,
    ],
    ['placement', ({ arms: [, b] }) => b?.placement, PLACEMENTS],
    ['optimiser', ({ optimizer }) => optimizer, OPTIMIZER_NAMES],
    ['place of dropout', ({ arms: [a] }) => (a!.keep < 1 ? a!.dropoutPlace : null), DROPOUT_PLACES],
    ['model', ({ model }) => model, MODEL_NAMES],
    ['kind of pixels', ({ ink }) => ink, INKS],
    ['mode of γ and β', ({ arms: [, b] }) => b?.affine, AFFINE_MODES],
    ['batch size', ({ batchSize }) => batchSize, [1, 2, 5, 32, 65]],
  ])('have every %s among them', (_, of, all) => {
    const found = new Set(experiments.map(of));
    for (const one of all) expect(found).toContain(one);
  });

  it('switch normalization on and off in mid-run', () => {
    const events = experiments.flatMap((experiment) => experiment.events);
    const changes = events.filter(({ step }) => step > 0 && step < KNOWN_STEPS);
    const told = new Set(changes.map(({ key, value }) => `${key}=${value}`));
    for (const change of ['a.norm=batch', 'b.norm=none', 'batch=64'])
      expect(told).toContain(change);
  });
});
