import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasurement, FIELD_SIDE, layOut } from '../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../experiment/experiment';
import type { Frame } from './frame';
import { CAPACITY, History } from './history';

const LAYOUT = layOut([1]);
const FIELD = FIELD_SIDE * FIELD_SIDE;
const EVALUATED = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;

/** A number that only this arm at this step has. */
const mark = (arm: ArmName, step: number) => (step % 20_000) * 2 + (arm === 'b' ? 1 : 0);

/** A frame whose every number tells its step and arm. */
function frameOf(arm: ArmName, step: number, evaluate = true): Frame {
  const measurement = createMeasurement(LAYOUT);
  measurement.counts.fill(mark(arm, step));
  measurement.values.fill(mark(arm, step));
  if (!evaluate) {
    for (const name of EVALUATED) measurement.values[LAYOUT.scalar(name)] = NaN;
  }
  measurement.field.fill(evaluate ? mark(arm, step) % 251 : 0);
  return {
    step,
    measurement,
    look: { evaluate, field: evaluate, inspect: null, study: false },
    inspection: null,
    study: null,
    fingerprint: `${arm}${step}`,
    engine: 'reference',
    divergence: null,
    stepMs: 1,
    lookMs: 1,
  };
}

function both(step: number, evaluate = true) {
  return { a: frameOf('a', step, evaluate), b: frameOf('b', step, evaluate) };
}

function run(steps: readonly number[], history = new History(LAYOUT)): History {
  for (const step of steps) history.append(step, both(step));
  return history;
}

const stepsOf = (history: History) => [...history.steps.subarray(0, history.length)];

/** What row `row` says of its arm, each kind of number once. */
function rowOf(history: History, arm: ArmName, row: number) {
  const { countsLength, valuesLength } = LAYOUT;
  const { counts, values, field, evaluatedAt, fingerprints } = history.arms[arm];
  return {
    counts: [...new Set(counts.subarray(row * countsLength, (row + 1) * countsLength))],
    values: [...new Set(values.subarray(row * valuesLength, (row + 1) * valuesLength))],
    field: [...new Set(field.subarray(row * FIELD, (row + 1) * FIELD))],
    evaluatedAt: evaluatedAt[row],
    fingerprint: fingerprints[row],
  };
}

/** The row that `frameOf` wrote. */
function written(arm: ArmName, step: number) {
  const value = mark(arm, step);
  return {
    counts: [value],
    values: [value],
    field: [value % 251],
    evaluatedAt: step,
    fingerprint: `${arm}${step}`,
  };
}

function evaluated(history: History, row: number) {
  const { values, evaluatedAt, field } = history.arms.a;
  const from = row * LAYOUT.valuesLength;
  return {
    at: evaluatedAt[row],
    values: EVALUATED.map((name) => values[from + LAYOUT.scalar(name)]),
    batchLoss: values[from + LAYOUT.scalar('batchLoss')],
    field: field[row * FIELD + 7],
  };
}

describe('History', () => {
  it('keeps its laws under any sequence of steps, with every row whole', () => {
    const gap = fc.oneof(fc.nat(3), fc.nat(100), fc.constant(1));
    const gaps = fc.array(fc.record({ gap, times: fc.integer({ min: 1, max: 400 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(gaps, (parts) => {
        const history = run([0]);
        let step = 0;
        for (const part of parts) {
          for (let i = 0; i < part.times; i++) {
            step += part.gap;
            history.append(step, both(step));
            expect(history.lastStep).toBe(step);
          }
        }
        expect(history.length).toBeLessThanOrEqual(CAPACITY);
        expect(Number.isInteger(Math.log2(history.stride))).toBe(true);
        const steps = stepsOf(history);
        expect(steps[0]).toBe(0);
        for (let row = 1; row < steps.length; row++) {
          const least = row === steps.length - 1 ? 1 : history.stride;
          expect(steps[row]! - steps[row - 1]!).toBeGreaterThanOrEqual(least);
        }
        for (const row of [0, 1, steps.length >> 1, steps.length - 2, steps.length - 1]) {
          if (row < 0 || row >= steps.length) continue;
          for (const arm of ARM_NAMES) {
            expect(rowOf(history, arm, row)).toEqual(written(arm, steps[row]!));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('halves its rows when it is full, and doubles the distance between them', () => {
    const history = run(Array.from({ length: CAPACITY }, (_, step) => step));
    expect([history.length, history.stride]).toEqual([CAPACITY, 1]);
    history.append(CAPACITY, both(CAPACITY));
    expect(history.stride).toBe(2);
    expect(stepsOf(history)).toEqual(Array.from({ length: CAPACITY / 2 + 1 }, (_, row) => row * 2));
  });

  it('stays bounded where steps lie far apart', () => {
    const history = run(Array.from({ length: 3 * CAPACITY }, (_, i) => i * 1_000_000));
    expect(history.length).toBeLessThanOrEqual(CAPACITY);
    expect(history.length).toBeGreaterThan(CAPACITY / 4);
  });

  it('finds the last row at or before a step', () => {
    const history = run([0, 10, 20]);
    const rows = [-1, 0, 9, 10, 19.5, 20, Infinity].map((step) => history.rowAt(step));
    expect(rows).toEqual([-1, 0, 0, 1, 1, 2, 2]);
    expect(new History(LAYOUT).rowAt(5)).toBe(-1);
  });

  it('replaces the row of a step that is seen again, and what came after it', () => {
    const history = run([0, 10, 20, 30]);
    history.append(20, { a: frameOf('a', 21), b: frameOf('b', 21) });
    expect(stepsOf(history)).toEqual([0, 10, 20]);
    expect(rowOf(history, 'a', 2).values).toEqual([mark('a', 21)]);
    history.append(15, both(15));
    expect(stepsOf(history)).toEqual([0, 10, 15]);
  });

  it('writes an empty row for an arm without a frame, where another row stood before', () => {
    const history = run([0, 10]);
    history.append(10, { a: null, b: frameOf('b', 10) });
    expect(rowOf(history, 'a', 1)).toEqual({
      counts: [0],
      values: [NaN],
      field: [0],
      evaluatedAt: NaN,
      fingerprint: '',
    });
    expect(rowOf(history, 'b', 1)).toEqual(written('b', 10));
  });

  it('carries costly values forward with the step they are from', () => {
    const history = run([0]);
    for (const step of [1, 2]) history.append(step, both(step, false));
    history.append(3, both(3));
    const costly = (step: number) => Array.from({ length: 4 }, () => mark('a', step));
    expect([0, 1, 2, 3].map((row) => evaluated(history, row))).toEqual([
      { at: 0, values: costly(0), batchLoss: 0, field: 0 },
      { at: 0, values: costly(0), batchLoss: 2, field: 0 },
      { at: 0, values: costly(0), batchLoss: 4, field: 0 },
      { at: 3, values: costly(3), batchLoss: 6, field: 6 },
    ]);
  });

  it('keeps them where the same step is seen again without them', () => {
    const history = run([0, 5]);
    history.append(5, both(5, false));
    expect(evaluated(history, 1)).toMatchObject({ at: 5, field: 10 });
  });

  it('does not lose them with the rows that give way', () => {
    const history = run(Array.from({ length: CAPACITY }, (_, step) => step));
    // The row of step 799 goes, in the thinning, and 801 is written over 800's neighbour.
    history.append(CAPACITY, both(CAPACITY, false));
    expect(evaluated(history, history.length - 1)).toMatchObject({
      at: CAPACITY - 1,
      field: mark('a', CAPACITY - 1) % 251,
    });
    history.append(CAPACITY + 1, both(CAPACITY + 1));
    history.append(CAPACITY + 2, both(CAPACITY + 2, false));
    expect(stepsOf(history).slice(-2)).toEqual([CAPACITY, CAPACITY + 2]);
    expect(evaluated(history, history.length - 1)).toMatchObject({
      at: CAPACITY + 1,
      batchLoss: mark('a', CAPACITY + 2),
    });
  });

  it('knows of nothing measured before the first row', () => {
    const history = new History(LAYOUT);
    history.append(0, both(0, false));
    expect(history.lastStep).toBe(0);
    expect(evaluated(history, 0)).toEqual({
      at: NaN,
      values: [NaN, NaN, NaN, NaN],
      batchLoss: 0,
      field: 0,
    });
  });
});
