import { describe, expect, it } from 'vitest';
import { createReference } from '../../engine/kernels/reference';
import { runFingerprint } from '../../engine/fingerprint';
import { unitPercentilesLength } from '../../engine/probes/unit-percentiles';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';
import { FakeClock, FakeWorkers } from '../fake-workers';
import { FigureRun } from './figure-run';

const LINK = 'depth=2&width=4&batch=8&lr=0.5';
const STEPS = 60;

function stage(link = LINK, steps = STEPS) {
  const { experiment } = readLink(link);
  const workers = new FakeWorkers();
  const run = new FigureRun(workers.create, new FakeClock());
  run.prepare(experiment, steps, null);
  const phase = () => run.state.getState().phase;
  return { run, workers, experiment, phase };
}

/** What a trainer of its own shows at this step. */
function undisturbed(link: string, arm: ArmName, step: number) {
  const specification = armSpecification(readLink(link).experiment, arm);
  const trainer = new Trainer(specification, createReference());
  trainer.advance(step);
  const units = new Float32Array(unitPercentilesLength(4));
  trainer.measureUnits(units);
  return { ...trainer.test(), units: [...units], fingerprint: trainer.fingerprint() };
}

describe('a run for Figure 1', () => {
  it('waits for Play, and then records what a trainer shows at each moment', () => {
    const { run, workers, phase } = stage();
    workers.settle();
    expect(phase()).toBe('idle');
    expect(run.curve('a')).toHaveLength(0);
    run.play();
    workers.settle();
    expect(phase()).toBe('finished');
    for (const arm of ARM_NAMES) {
      const curve = run.curve(arm);
      expect(curve.steps).toEqual([0, 10, 20, 30, 40, 50, 60]);
      for (const row of [0, 3, 6]) {
        const alone = undisturbed(LINK, arm, curve.steps[row]!);
        expect(curve.accuracies[row]).toBe(alone.accuracy);
        expect(curve.losses[row]).toBe(alone.loss);
        const { stride } = curve;
        expect(curve.units.slice(row * stride, (row + 1) * stride)).toEqual(alone.units);
      }
    }
    const standing = (arm: ArmName) => {
      return { step: STEPS, fingerprint: undisturbed(LINK, arm, STEPS).fingerprint };
    };
    expect(run.state.getState().fingerprint).toBe(runFingerprint(standing('a'), standing('b')));
    expect(workers.living).toHaveLength(0);
  });

  it('pauses after the moment under way, and goes on to the same end', () => {
    const { run, workers, phase } = stage();
    run.play();
    workers.settle(() => run.curve('a').length === 3);
    run.pause();
    workers.settle();
    expect(phase()).toBe('paused');
    expect(run.curve('a').length).toBeLessThanOrEqual(4);
    run.play();
    workers.settle();
    expect(phase()).toBe('finished');
    expect(run.curve('b').fingerprint).toBe(undisturbed(LINK, 'b', STEPS).fingerprint);
  });

  it('forgets everything for another run, answers under way included', () => {
    const { run, workers, phase, experiment } = stage();
    run.play();
    workers.settle(() => run.curve('a').length === 2);
    run.prepare(experiment, 30, null);
    workers.settle();
    expect(phase()).toBe('idle');
    expect(run.curve('a')).toHaveLength(0);
    run.play();
    workers.settle();
    expect(run.curve('a').steps).toEqual([0, 10, 20, 30]);
  });

  it('starts a dead worker again once, to the same numbers; the second death is told', () => {
    const { run, workers, phase } = stage();
    run.play();
    workers.settle(() => run.curve('a').length === 3);
    workers.living[0]?.emit('error', { message: 'gone' });
    workers.settle();
    expect(phase()).toBe('finished');
    expect(run.curve('a').fingerprint).toBe(undisturbed(LINK, 'a', STEPS).fingerprint);
    expect(run.curve('a').steps).toEqual([0, 10, 20, 30, 40, 50, 60]);

    const other = stage();
    other.run.play();
    for (let i = 0; i < 2; i++) {
      other.workers.settle(() => other.run.curve('a').length === 2 + i);
      other.workers.living
        .find(({ requests }) => JSON.stringify(requests).includes('"none"'))
        ?.emit('error', { message: 'gone' });
    }
    expect(other.run.state.getState()).toMatchObject({ phase: 'failed', failure: 'gone' });
    other.run.play();
    other.workers.settle();
    expect(other.phase()).toBe('finished');
  });

  it('takes an arm that diverges for done, and tells where', () => {
    const { run, workers, phase } = stage('depth=8&width=8&act=relu&scale=10&lr=10');
    run.play();
    workers.settle();
    expect(phase()).toBe('finished');
    const { divergence } = run.state.getState();
    expect(divergence.a?.step).toBeGreaterThan(0);
    expect(run.curve('b').lastStep).toBe(divergence.b === null ? STEPS : run.curve('b').lastStep);
  });
});
