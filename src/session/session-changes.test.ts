import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Experiment, LiveChange } from '../experiment/experiment';
import { ALL_LAYERS, layerSet } from '../engine/trained-layers';
import { withEvent } from '../experiment/events';
import { readLink, writeLink } from '../experiment/link';
import { last, open, read, SMALL, type Stage, undisturbed } from './session.fixture';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a change in mid-run', () => {
  const change = (stage: Stage, experiment: Experiment, setting: LiveChange) => {
    const next = withEvent(experiment, { step: stage.session.step, ...setting })!;
    stage.session.change(next);
    return next;
  };
  const replay = (experiment: Experiment) => {
    return readLink(writeLink({ experiment })).experiment;
  };

  it('gives the run that its link replays, at every step seen', () => {
    const stage = open();
    let experiment = read(SMALL);
    stage.session.play();
    for (const [step, setting] of [
      [10, { key: 'a.norm', value: 'batch' }],
      [25, { key: 'lr', value: 2 }],
      [40, { key: 'b.norm', value: 'none' }],
      [55, { key: 'batch', value: 16 }],
    ] as const) {
      stage.playTo(step);
      // In the middle of a grant.
      stage.clock.advance(16);
      experiment = change(stage, experiment, setting);
      stage.settle();
    }
    stage.runTo(100);
    const { history } = stage.session;
    const again = open(replay(experiment));
    again.settle();
    for (let row = 0; row < history.length; row++) {
      const step = history.steps[row]!;
      again.runTo(step);
      expect([step, ...last(again).fingerprints]).toEqual([
        step,
        ...history.arms.map((arm) => arm.fingerprints[row]),
      ]);
    }
    expect(last(again).fingerprints).not.toEqual(undisturbed(100).fingerprints);
  });

  it('trains one layer alone for a step, and then all again, as its link replays it', () => {
    const stage = open();
    stage.runTo(20);
    const { history } = stage.session;
    let experiment = change(stage, read(SMALL), { key: 'learn', value: layerSet([0]) });
    stage.session.stepOnce();
    stage.settle();
    experiment = change(stage, experiment, { key: 'learn', value: ALL_LAYERS });
    stage.runTo(30);
    expect(writeLink({ experiment })).toContain('ev=20:learn=1,21:learn=all');
    const { layout, arms } = history;
    const moved = (step: number) =>
      arms.map(({ values }) => {
        const row = history.rowAt(step) * layout.seriesLength;
        return [0, 1, 2].map((layer) => values[row + layout.layerValue('updateRatio', layer)]! > 0);
      });
    const [alone, all] = [
      [true, false, false],
      [true, true, true],
    ];
    expect([moved(20), moved(21)]).toEqual([
      [all, all],
      [alone, alone],
    ]);
    expect(last(stage)).toEqual(undisturbed(30, replay(experiment)));
    expect(last(stage).fingerprints).not.toEqual(undisturbed(30).fingerprints);
  });

  it('is recorded at its very step when a link brings it', () => {
    const stage = open(`${SMALL}&ev=17:a.norm=batch,18:lr=2,50:batch=16`);
    stage.settle();
    stage.runTo(80);
    const { history } = stage.session;
    for (const step of [17, 18, 50, 80]) expect(history.steps[history.rowAt(step)]).toBe(step);
    expect(last(stage)).toEqual(undisturbed(80, `${SMALL}&ev=17:a.norm=batch,18:lr=2,50:batch=16`));
  });

  it('is shown at once when paused, and can be taken back', () => {
    const stage = open();
    stage.runTo(20);
    const before = last(stage);
    let experiment = change(stage, read(SMALL), { key: 'a.norm', value: 'batch' });
    stage.settle();
    expect(stage.session.history.lastStep).toBe(20);
    expect(last(stage).fingerprints).toEqual(undisturbed(20, replay(experiment)).fingerprints);
    experiment = change(stage, experiment, { key: 'a.norm', value: 'none' });
    expect(experiment.events).toEqual([]);
    stage.settle();
    expect(last(stage).fingerprints).toEqual(before.fingerprints);
    stage.runTo(40);
    expect(last(stage).fingerprints).toEqual(undisturbed(40).fingerprints);
  });

  it('keeps the changes that a link holds for later', () => {
    const text = `${SMALL}&ev=30:b.norm=none`;
    const stage = open(text);
    stage.runTo(10);
    const experiment = change(stage, read(text), { key: 'lr', value: 2 });
    stage.runTo(50);
    expect(last(stage)).toEqual(undisturbed(50, replay(experiment)));
  });

  it('survives a worker that dies afterwards', () => {
    const stage = open();
    stage.runTo(20);
    const experiment = change(stage, read(SMALL), { key: 'a.norm', value: 'batch' });
    stage.settle();
    stage.runTo(30);
    stage.workers.all[0]?.emit('error', { message: 'boom' });
    stage.runTo(50);
    expect(last(stage)).toEqual(undisturbed(50, replay(experiment)));
  });

  it('reaches a worker that is catching up', () => {
    const stage = open();
    stage.runTo(200);
    stage.workers.all[0]?.emit('error', { message: 'boom' });
    const revived = stage.workers.all[2]!;
    revived.work();
    revived.work();
    const experiment = change(stage, read(SMALL), { key: 'lr', value: 2 });
    stage.settle();
    stage.runTo(220);
    expect(last(stage)).toEqual(undisturbed(220, replay(experiment)));
    expect(stage.session.state.getState()).toMatchObject({ revivals: 1, failure: null });
  });
});
