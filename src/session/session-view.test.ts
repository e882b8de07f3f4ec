import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advances, last, open, SMALL, type Stage, undisturbed } from './session.fixture';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a hidden page', () => {
  function hide(background: boolean): [Stage, number] {
    const stage = open();
    stage.session.setBackground(background);
    stage.session.play();
    stage.playTo(30);
    stage.clock.hidden = true;
    return [stage, stage.session.step];
  }

  it('stands still by default, and returns without a burst', () => {
    const [stage, step] = hide(false);
    for (let i = 0; i < 60; i++) {
      stage.clock.advance(1000);
      stage.settle();
    }
    expect(stage.session.step).toBe(step);
    stage.clock.hidden = false;
    stage.clock.advance(16);
    stage.settle();
    expect(stage.session.step - step).toBeLessThanOrEqual(16);
    const back = stage.session.step;
    stage.clock.advance(16);
    stage.settle();
    expect(stage.session.step - back).toBeLessThanOrEqual(4);
    expect(stage.session.state.getState().playing).toBe(true);
  });

  it('goes on by choice, at its speed', () => {
    const [stage, step] = hide(true);
    for (let i = 0; i < 10; i++) {
      stage.clock.advance(1000);
      stage.settle();
    }
    expect(stage.session.step - step).toBeGreaterThan(1400);
    expect(stage.session.step - step).toBeLessThanOrEqual(1502);
  });
});

describe('what is seen', () => {
  it('is followed by the cursor while live, and stays where it is put', () => {
    const stage = open();
    for (const step of [10, 20, 30]) stage.runTo(step);
    const { session } = stage;
    expect([session.cursor, session.row]).toEqual([null, session.history.length - 1]);
    session.look(20);
    expect(session.history.steps[session.row]).toBe(20);
    session.look(19);
    expect(session.history.steps[session.row]).toBeLessThan(20);
    session.look(-5);
    expect(session.row).toBe(0);
    session.look(null);
    expect(session.history.steps[session.row]).toBe(30);
    session.look(10);
    session.play();
    expect(session.cursor).toBeNull();
    session.look(10);
    session.reset();
    expect([session.cursor, session.row]).toEqual([null, -1]);
    session.look(10);
    expect(session.row).toBe(-1);
  });

  it('is told once before each picture, also when a listener throws', () => {
    const stage = open();
    const thrown = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('queueMicrotask', (act: () => void) => {
      try {
        act();
      } catch (error) {
        thrown(error);
      }
    });
    const listener = vi.fn<() => void>();
    stage.session.subscribe(() => {
      throw new Error('a chart');
    });
    const leave = stage.session.subscribe(listener);
    stage.settle();
    stage.runTo(20);
    expect(listener).not.toHaveBeenCalled();
    stage.clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(thrown).toHaveBeenCalledTimes(1);
    stage.clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    stage.runTo(30);
    stage.clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  it('includes the batch of the chosen unit, which may change while paused', () => {
    const stage = open();
    stage.runTo(10);
    expect(stage.session.inspection(1)).toBeNull();
    for (const unit of [0, 3]) {
      stage.session.setInspected({ layer: 1, unit });
      stage.settle();
      for (const arm of [0, 1]) {
        const inspection = stage.session.inspection(arm);
        expect(inspection).toMatchObject({ layer: 1, unit, step: 10 });
        expect(inspection?.x).toHaveLength(8);
      }
    }
    expect(last(stage)).toEqual(undisturbed(10));
    stage.session.setInspected(null);
    stage.settle();
    expect(stage.session.inspection(0)).toBeNull();
  });

  it('ignores a chosen unit that this network does not have', () => {
    const stage = open();
    stage.session.setInspected({ layer: 7, unit: 127 });
    stage.runTo(5);
    stage.session.setInspected({ layer: 0, unit: 4 });
    stage.settle();
    expect(stage.session.inspection(0)).toBeNull();
    expect(stage.session.state.getState()).toMatchObject({ revivals: 0, failure: null });
  });

  it('asks for nothing when the same is chosen again', () => {
    const stage = open();
    stage.session.setInspected({ layer: 0, unit: 1 });
    stage.settle();
    const asked = advances(stage, 0).length;
    stage.session.setInspected({ layer: 0, unit: 1 });
    stage.settle();
    expect(advances(stage, 0)).toHaveLength(asked);
  });

  it('differs between the arms in what the experiment says alone', () => {
    const same = undisturbed(20, `${SMALL}&b.norm=none`);
    expect(same.fingerprints[0]).toBe(same.fingerprints[1]);
    const other = undisturbed(20);
    expect(other.fingerprints[0]).not.toBe(other.fingerprints[1]);
    expect(other.fingerprints[0]).toBe(same.fingerprints[0]);
  });
});
