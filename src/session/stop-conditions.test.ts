import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { last, open, undisturbed } from './session.fixture';
import { NO_STOPS, StopConditions } from './stop-conditions';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const standing = (accuracy: number, diverged = false) => ({ accuracy, diverged });

describe('the conditions', () => {
  it('tell once when an accuracy is reached, and again when it was lost between', () => {
    const stops = new StopConditions();
    stops.wanted = { ...NO_STOPS, accuracy: 0.9 };
    const told = [0.5, NaN, 0.91, 0.95, 0.8, NaN, 0.9].map((accuracy, step) =>
      stops.check(step, [standing(accuracy), standing(NaN)]),
    );
    expect(told).toEqual([null, null, 'accuracy', null, null, null, 'accuracy']);
  });

  it('tell of each divergence, and of nothing that is not asked for', () => {
    const stops = new StopConditions();
    expect(stops.check(1, [standing(1, true), standing(1)])).toBeNull();
    stops.restart();
    stops.wanted = { ...NO_STOPS, divergence: true };
    expect(stops.check(1, [standing(NaN, true), standing(NaN)])).toBe('divergence');
    expect(stops.check(2, [standing(NaN, true), standing(NaN)])).toBeNull();
    expect(stops.check(3, [standing(NaN, true), standing(NaN, true)])).toBe('divergence');
  });
});

describe('a session', () => {
  it('stops exactly at its step, says why, and goes on when played again', () => {
    const stage = open();
    const { session } = stage;
    session.setStops({ ...NO_STOPS, step: 37 });
    session.setSpeed(null);
    session.play();
    stage.playTo(37);
    stage.settle();
    expect(session.state.getState()).toMatchObject({ playing: false, stopped: 'step' });
    expect(last(stage)).toEqual(undisturbed(37));
    // At full speed it would never come to rest.
    session.setSpeed(150);
    session.play();
    expect(session.state.getState().stopped).toBeNull();
    expect(stage.playTo(60)).toBe(true);
  });

  it('does not stop on the way to a step that was asked for', () => {
    const stage = open();
    stage.session.setStops({ ...NO_STOPS, step: 20 });
    stage.runTo(50);
    expect(last(stage).step).toBe(50);
    expect(stage.session.state.getState().stopped).toBeNull();
  });

  it('stops where an arm diverges while the other could go on', () => {
    const stage = open('depth=6&width=12&act=relu&lr=10&scale=6&b.lr=0.01&batch=8&seed=3');
    stage.session.setStops({ ...NO_STOPS, divergence: true });
    stage.session.play();
    for (let i = 0; i < 500 && stage.session.state.getState().playing; i++) {
      stage.clock.advance(16);
      stage.settle();
    }
    const { stopped, divergence } = stage.session.state.getState();
    expect(stopped).toBe('divergence');
    expect(divergence[0]!).not.toBeNull();
    expect(divergence[1]!).toBeNull();
  });

  it('stops at an accuracy that is reached', () => {
    const stage = open('data=gaussians&depth=0&lr=1');
    stage.settle();
    stage.session.setStops({ ...NO_STOPS, accuracy: 0.9 });
    stage.session.play();
    for (let i = 0; i < 2000 && stage.session.state.getState().playing; i++) {
      stage.clock.advance(16);
      stage.settle();
    }
    expect(stage.session.state.getState().stopped).toBe('accuracy');
    const { history } = stage.session;
    const at = (history.length - 1) * history.layout.seriesLength;
    const accuracies = history.arms.map(
      ({ values }) => values[at + history.layout.scalar('testAccuracy')]!,
    );
    expect(Math.max(...accuracies)).toBeGreaterThanOrEqual(0.9);
  });
});
