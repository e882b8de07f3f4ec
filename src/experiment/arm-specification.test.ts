import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LAYERS } from '../engine/trained-layers';
import { anyExperiment } from './arbitrary-link.fixture';
import { armSpecification } from './arm-specification';
import { ARM_NAMES, DEFAULT_EXPERIMENT } from './experiment';
import { settle } from './events';
import { readLink } from './link';

const read = (text: string) => readLink(text).experiment;

describe('armSpecification', () => {
  it('differs between the default arms in the normaliser alone', () => {
    const a = armSpecification(DEFAULT_EXPERIMENT, 'a');
    const b = armSpecification(DEFAULT_EXPERIMENT, 'b');
    expect(a).toEqual({
      means: 'summed',
      seed: 1,
      data: { name: 'circles', noise: 0, ink: 'binary', train: 1000, test: 1000 },
      model: 'dense',
      hidden: [32, 32, 32, 32],
      activation: 'sigmoid',
      initialization: { rule: 'fan-in', scale: 1 },
      settings: {
        learningRate: 0.5,
        batchSize: 32,
        optimizer: 'sgd',
        momentum: 0.9,
        weightDecay: 0,
        trained: ALL_LAYERS,
        normalizer: 'none',
        placement: 'before',
        groups: 4,
        epsilon: 1e-5,
        alpha: 0.1,
        affine: 'learned',
        gamma: 1,
        beta: 0,
        keep: 1,
        dropoutPlace: 'after',
      },
      changes: [],
    });
    expect(b).toEqual({ ...a, settings: { ...a.settings, normalizer: 'batch' } });
  });

  it.each(
    [
      'data=moons noise=0.25 depth=2 width=8 act=relu init=fixed scale=2 lr=2 batch=8 learn=13 seed=2',
      'eps=0.001 alpha=0.5 a.norm=batch a.affine=hand a.gamma=2 a.beta=2 a.lr=2 a.scale=2',
    ].flatMap((texts) => texts.split(' ')),
  )('passes %s on', (text) => {
    const plain = armSpecification(DEFAULT_EXPERIMENT, 'a');
    expect(armSpecification(read(text), 'a')).not.toEqual(plain);
  });

  it('gives an arm its own rate and scale, and the other the shared ones', () => {
    const experiment = read('lr=2&scale=3&a.lr=0.1&a.scale=4');
    const [a, b] = ARM_NAMES.map((name) => armSpecification(experiment, name));
    expect([a?.settings.learningRate, b?.settings.learningRate]).toEqual([0.1, 2]);
    expect([a?.initialization.scale, b?.initialization.scale]).toEqual([4, 3]);
  });

  it('folds events into whole settings, one change a step', () => {
    const experiment = read('ev=10:lr=1,20:a.norm=batch,20:batch=8,30:b.beta=2');
    const { settings, changes } = armSpecification(experiment, 'a');
    expect(changes).toEqual([
      { step: 10, settings: { ...settings, learningRate: 1 } },
      { step: 20, settings: { ...settings, learningRate: 1, normalizer: 'batch', batchSize: 8 } },
    ]);
  });

  it('leaves an arm untouched by changes that do not reach it', () => {
    const experiment = read('a.lr=0.1&ev=10:lr=1,20:b.gamma=2');
    expect(armSpecification(experiment, 'a').changes).toEqual([]);
    expect(armSpecification(experiment, 'b').changes.map(({ step }) => step)).toEqual([10, 20]);
  });

  it('has at every step the settings that are in force then', () => {
    fc.assert(
      fc.property(anyExperiment, fc.nat(30), (experiment, step) => {
        for (const arm of ARM_NAMES) {
          const { settings, changes } = armSpecification(experiment, arm);
          const last = changes.findLast((change) => change.step <= step);
          const now = armSpecification(settle(experiment, step), arm).settings;
          expect(last?.settings ?? settings).toEqual(now);
        }
      }),
    );
  });
});
