import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExperiment } from './arbitrary-link.fixture';
import { readLink, writeLink } from './link';
import { markOf, maybePreset } from './preset-marks';
import { presetOf, PRESETS } from './presets';

it('there are at least ten, with different ids and different experiments', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(10);
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  const experiments = PRESETS.map(({ link }) => writeLink(readLink(link)));
  expect(new Set(experiments).size).toBe(PRESETS.length);
});

describe.each(PRESETS)('preset $id', (preset) => {
  it('reads without complaint', () => {
    expect(readLink(preset.link).issues).toEqual([]);
  });

  it('is known by its experiment, and not by that with another seed', () => {
    const { experiment } = readLink(preset.link);
    expect(presetOf(experiment)).toBe(preset);
    expect(presetOf({ ...experiment, seed: 2 })).toBe(null);
  });
});

it('the room for a preset is known before the presets are there', () => {
  const experiments = PRESETS.map(({ link }) => readLink(link).experiment);
  const marks = experiments.map((experiment) => markOf(writeLink({ experiment }))).join(' ');
  expect(experiments.every(maybePreset), `the marks are ${marks}`).toBe(true);
  expect(maybePreset({ ...experiments[0]!, seed: 2 })).toBe(false);
});

it('an experiment is a preset exactly where one is the same', () => {
  const texts = PRESETS.map(({ link }) => writeLink({ experiment: readLink(link).experiment }));
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      const found = texts.indexOf(writeLink({ experiment }));
      expect(presetOf(experiment)).toBe(PRESETS[found] ?? null);
    }),
  );
});
