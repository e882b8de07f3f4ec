import { describe, expect, it } from 'vitest';
import { at } from '../../charts/column';
import { openRun } from './run.fixture';
import {
  recordedStepAt,
  recordedStepOf,
  stepColumn,
  timeMarks,
  valueColumn,
} from './recorded-step';

describe('a moment', () => {
  it('holds what was measured of its arm at its step', () => {
    const stage = openRun('v=1&depth=2&width=4');
    stage.runTo(30);
    const { run, session } = stage;
    const [a, b] = [recordedStepOf(run, 0), recordedStepOf(run, 1)];
    expect([a.step, b.step]).toEqual([30, 30]);
    expect(a.fingerprint).not.toBe(b.fingerprint);
    expect(a.scalar('testAccuracy')).toBeGreaterThan(0);
    expect([...a.gamma(1)]).toEqual([1, 1, 1, 1]);
    expect(new Set(b.gamma(1)).size).toBe(4);
    expect(b.gamma(0)).not.toEqual(b.gamma(1));
    expect(a.statistic('p50', 'normalized', 0)).toBeNaN();
    expect(b.statistic('deviation', 'normalized', 0)).toBeCloseTo(1, 1);
    const { history } = session;
    const column = valueColumn(history, 1, history.layout.layerValue('gradientNorm', 2));
    expect(at(column, session.row)).toBe(b.layerValue('gradientNorm', 2));
    expect(at(stepColumn(history), session.row)).toBe(30);
  });

  it('follows the cursor', () => {
    const stage = openRun('v=1&depth=1&width=3');
    stage.runTo(10);
    const then = recordedStepOf(stage.run, 0).scalar('trainLoss');
    stage.runTo(40);
    stage.look(10);
    expect(recordedStepOf(stage.run, 0).step).toBe(10);
    expect(recordedStepOf(stage.run, 0).scalar('trainLoss')).toBe(then);
    stage.look(null);
    expect(recordedStepOf(stage.run, 0).step).toBe(40);
  });

  it('knows nothing of layers that are not there', () => {
    const { run } = openRun('v=1&depth=1&width=3');
    const recorded = recordedStepOf(run, 0);
    expect(recorded.share('saturated', 1)).toBeNaN();
    expect(recorded.statistic('p50', 'input', 1)).toBeNaN();
    expect(recorded.layerValue('weightNorm', 2)).toBeNaN();
    expect(recorded.gamma(1)).toHaveLength(0);
    expect(recorded.layerValue('weightNorm', 1)).toBeGreaterThan(0);
  });

  it('is empty before the first is recorded', () => {
    const { session } = openRun('v=1&depth=1&width=3');
    const recorded = recordedStepAt(session.history, -1, 0);
    expect([recorded.step, recorded.fingerprint]).toEqual([0, '']);
    expect(recorded.scalar('testLoss')).toBeNaN();
    expect(recorded.gamma(0)).toHaveLength(0);
    expect(recorded.beta(0)).toHaveLength(0);
  });
});

it('marks every change and the moment looked back at on time axes', () => {
  const { run, look, runTo } = openRun('v=1&depth=1&width=3&ev=5:lr=0.1,9:a.norm=batch');
  expect(timeMarks(run)).toEqual({ events: [5, 9], cursor: null });
  runTo(20);
  look(8);
  expect(timeMarks(run)).toEqual({ events: [5, 9], cursor: 8 });
  // Its losses were not measured: the moment before is the one that can be read.
  look(7);
  expect(timeMarks(run)).toEqual({ events: [5, 9], cursor: 6 });
});
