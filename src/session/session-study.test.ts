import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { advances, last, open, read, SMALL, type Stage, undisturbed } from './session.fixture';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const studied = ({ session: { studies } }: Stage) => [...studies.steps.subarray(0, studies.length)];
const asked = (stage: Stage) =>
  advances(stage, 0)
    .filter(({ look }) => look?.study)
    .map(({ to }) => to);

describe('a study', () => {
  it('is made of no step unless it is asked for', () => {
    const stage = open();
    stage.runTo(20);
    expect(asked(stage)).toEqual([]);
    expect(studied(stage)).toEqual([]);
  });

  it('is made of the step asked for, with the engine’s own numbers, and changes nothing', () => {
    const stage = open();
    stage.runTo(10);
    stage.session.setStudied({ at: 10, every: null });
    stage.settle();
    expect(asked(stage)).toEqual([10]);
    expect(studied(stage)).toEqual([10]);
    expect(last(stage)).toEqual(undisturbed(10));
    const { studies } = stage.session;
    for (const arm of [0, 1]) {
      const trainer = new Trainer(armSpecification(read(SMALL), arm), createReference());
      trainer.advance(10);
      const { ics, landscape } = trainer.study();
      const value = (index: number) => studies.values[arm]![index];
      expect(ics).toHaveLength(3);
      ics.forEach((one, layer) => {
        expect(value(studies.shift('relative', layer))).toBe(one.relative);
        expect(value(studies.shift('cosine', layer))).toBe(one.cosine);
      });
      expect(value(studies.place('gradientChange'))).toBe(landscape.gradientChange);
    }
  });

  it('is made once, and again after a change at its step', () => {
    const stage = open();
    stage.runTo(10);
    for (const at of [10, 10]) {
      stage.session.setStudied({ at, every: null });
      stage.settle();
    }
    expect(asked(stage)).toEqual([10]);
    stage.session.change(read(`${SMALL}&ev=10:lr=0.01`));
    expect(studied(stage)).toEqual([]);
    stage.settle();
    expect(asked(stage)).toEqual([10, 10]);
    expect(studied(stage)).toEqual([10]);
  });

  it('is made of that very step on the way, of a link that is led past it or played', () => {
    const led = open();
    led.session.setStudied({ at: 13, every: null });
    led.runTo(30);
    expect(studied(led)).toEqual([13]);
    expect(last(led)).toEqual(undisturbed(30));
    const played = open();
    played.session.setStudied({ at: 13, every: null });
    played.session.play();
    expect(played.playTo(40)).toBe(true);
    played.settle();
    expect(studied(played)).toEqual([13]);
  });

  it('asked for while the run plays is made of the step it has come to', () => {
    const stage = open();
    stage.session.play();
    stage.playTo(30);
    const at = stage.session.step;
    stage.session.setStudied({ at, every: null });
    stage.playTo(at + 20);
    stage.settle();
    expect(studied(stage)).toEqual([at]);
  });

  it('can be made of every so many looks, the next one first', () => {
    const stage = open();
    stage.runTo(5);
    stage.session.setStudied({ at: null, every: 3 });
    stage.settle();
    for (const step of [6, 7, 8, 9, 10, 11]) stage.runTo(step);
    expect(studied(stage)).toEqual([5, 8, 11]);
    stage.session.setStudied(null);
    for (const step of [12, 13, 14]) stage.runTo(step);
    expect(studied(stage)).toEqual([5, 8, 11]);
  });

  it('is forgotten with its run', () => {
    const stage = open();
    stage.settle();
    stage.session.setStudied({ at: null, every: 1 });
    stage.runTo(3);
    expect(studied(stage)).toEqual([0, 1, 2, 3]);
    stage.session.reset();
    expect(studied(stage)).toEqual([]);
    stage.session.start(read('depth=4&width=3&batch=4'));
    stage.settle();
    expect(stage.session.studies.layers).toBe(5);
    expect(studied(stage)).toEqual([0]);
  });

  it('of an arm that has stayed behind is left out, and the other goes on', () => {
    const stage = open('depth=6&width=16&act=relu&lr=10&scale=6&b.lr=0.01');
    stage.session.setStudied({ at: 60, every: null });
    stage.runTo(80);
    expect(studied(stage)).toEqual([60]);
    const { studies } = stage.session;
    expect(studies.values[0]![studies.place('loss')]).toBeNaN();
    expect(studies.values[1]![studies.place('loss')]).toBeGreaterThan(0);
  });
});
