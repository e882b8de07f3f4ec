import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasurement, layOut } from '../engine/probes/measurement';
import { countsOf } from './arm-history.fixture';
import type { Frame } from './frame';
import { CAPACITY, History } from './history';

const LAYOUT = layOut([1]);
const EVALUATED = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;

/** A number that only this arm at this step has. */
const mark = (arm: number, step: number) => (step % 20_000) * 2 + arm;

/** A frame whose every number tells its step and arm. */
function frameOf(arm: number, step: number, evaluate = true): Frame {
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
    look: { evaluate, field: evaluate, inspect: null, study: false, lens: false },
    inspection: null,
    study: null,
    fingerprint: `${arm}:${step}`,
    engine: 'reference',
    divergence: null,
    stepMs: 1,
    lookMs: 1,
  };
}

function both(step: number, evaluate = true) {
  return [frameOf(0, step, evaluate), frameOf(1, step, evaluate)];
}

function run(steps: readonly number[], history = new History(LAYOUT, 2)): History {
  for (const step of steps) history.append(step, both(step));
  return history;
}

const stepsOf = (history: History) => [...history.steps.subarray(0, history.length)];

/** What row `row` says of its arm, each kind of number once. */
function rowOf(history: History, arm: number, row: number) {
  const { seriesLength } = LAYOUT;
  const seen = history.arms[arm]!;
  const { values, evaluatedAt, fingerprints } = seen;
  return {
    counts: [...new Set(countsOf(seen, row))],
    values: [...new Set(values.subarray(row * seriesLength, (row + 1) * seriesLength))],
    affine: [...new Set(seen.affine(row))],
    field: [...new Set(seen.field(row))],
    evaluatedAt: evaluatedAt[row],
    fingerprint: fingerprints[row],
  };
}

/** The row that `frameOf` wrote. */
function written(arm: number, step: number) {
  const value = mark(arm, step);
  return {
    counts: [value],
    values: [value],
    affine: [value],
    field: [value % 251],
    evaluatedAt: step,
    fingerprint: `${arm}:${step}`,
  };
}

function evaluated(history: History, row: number) {
  const seen = history.arms[0]!;
  const from = row * LAYOUT.seriesLength;
  return {
    at: seen.evaluatedAt[row],
    values: EVALUATED.map((name) => seen.values[from + LAYOUT.scalar(name)]),
    batchLoss: seen.values[from + LAYOUT.scalar('batchLoss')],
    field: seen.field(row)?.[7],
  };
}

/** What the lens saw of one arm in a row; the field only if it was sampled. */
function lensOf(history: History, arm: number, row: number) {
  const { lens } = history.arms[arm]!;
  const at = lens?.fieldAt[row] ?? NaN;
  return {
    unit: lens?.units[row]?.[0] ?? NaN,
    field: Number.isFinite(at) ? [at, lens?.fields[row]?.[7]] : null,
  };
}

/** Frames of a step, looked at through the lens. */
function through(step: number, evaluate = true) {
  const frame = (arm: number): Frame => {
    const plain = frameOf(arm, step, evaluate);
    plain.measurement.units.fill(mark(arm, step));
    plain.measurement.batchField.fill(evaluate ? mark(arm, step) % 249 : 0);
    return { ...plain, look: { ...plain.look, lens: true } };
  };
  return [frame(0), frame(1)];
}

describe('the lens', () => {
  it('takes no memory until it is used', () => {
    const history = run([0, 1, 2]);
    expect(history.arms[0]!.lens).toBeNull();
    history.append(3, through(3));
    expect(history.arms[0]!.lens).not.toBeNull();
    expect([0, 2, 3].map((row) => lensOf(history, 0, row))).toEqual([
      { unit: NaN, field: null },
      { unit: NaN, field: null },
      { unit: mark(0, 3), field: [3, mark(0, 3) % 249] },
    ]);
  });

  it('keeps its field until the next one, and its units for their own moment', () => {
    const history = new History(LAYOUT, 2);
    history.append(0, through(0));
    history.append(1, through(1, false));
    history.append(2, both(2, false));
    history.append(3, both(3));
    const field = [0, mark(1, 0) % 249];
    expect([0, 1, 2, 3].map((row) => lensOf(history, 1, row))).toEqual([
      { unit: mark(1, 0), field },
      { unit: mark(1, 1), field },
      { unit: NaN, field },
      { unit: NaN, field: null },
    ]);
  });

  it('stays with its rows when they are thinned out, and ends where an arm does', () => {
    const history = new History(LAYOUT, 2);
    for (let step = 0; step < 3 * CAPACITY; step++) history.append(step, through(step));
    for (let row = 0; row < history.length; row++) {
      const step = history.steps[row]!;
      const value = mark(0, step);
      expect(lensOf(history, 0, row)).toEqual({ unit: value, field: [step, value % 249] });
    }
    history.append(9999, [null, through(9999)[1]!]);
    const last = history.length - 1;
    expect(lensOf(history, 0, last)).toEqual({ unit: NaN, field: null });
    expect(lensOf(history, 1, last).unit).toBe(mark(1, 9999));
  });
});

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
          for (const arm of [0, 1]) {
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
    expect(new History(LAYOUT, 2).rowAt(5)).toBe(-1);
  });

  it('replaces the row of a step that is seen again, and what came after it', () => {
    const history = run([0, 10, 20, 30]);
    history.append(20, [frameOf(0, 21), frameOf(1, 21)]);
    expect(stepsOf(history)).toEqual([0, 10, 20]);
    expect(rowOf(history, 0, 2).values).toEqual([mark(0, 21)]);
    history.append(15, both(15));
    expect(stepsOf(history)).toEqual([0, 10, 15]);
  });

  it('writes an empty row for an arm without a frame, where another row stood before', () => {
    const history = run([0, 10]);
    history.append(10, [null, frameOf(1, 10)]);
    expect(rowOf(history, 0, 1)).toEqual({
      counts: [0],
      values: [NaN],
      affine: [],
      field: [],
      evaluatedAt: NaN,
      fingerprint: '',
    });
    expect(rowOf(history, 1, 1)).toEqual(written(1, 10));
  });

  it('carries costly values forward with the step they are from', () => {
    const history = run([0]);
    for (const step of [1, 2]) history.append(step, both(step, false));
    history.append(3, both(3));
    const costly = (step: number) => Array.from({ length: 4 }, () => mark(0, step));
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
    // Step 511 goes in the thinning, and 513 between its neighbours.
    history.append(CAPACITY, both(CAPACITY, false));
    expect(evaluated(history, history.length - 1)).toMatchObject({
      at: CAPACITY - 1,
      field: mark(0, CAPACITY - 1) % 251,
    });
    history.append(CAPACITY, both(CAPACITY));
    history.append(CAPACITY + 1, both(CAPACITY + 1));
    history.append(CAPACITY + 2, both(CAPACITY + 2, false));
    expect(stepsOf(history).slice(-2)).toEqual([CAPACITY, CAPACITY + 2]);
    expect(evaluated(history, history.length - 1)).toMatchObject({
      at: CAPACITY + 1,
      batchLoss: mark(0, CAPACITY + 2),
    });
  });

  it('keeps many rows that are whole, wherever they fall among the others', () => {
    const places = fc.record({ every: fc.integer({ min: 2, max: 9 }), first: fc.nat(8) });
    fc.assert(
      fc.property(places, ({ every, first }) => {
        const history = run([0]);
        const whole = (step: number) => step === 0 || step % every === first % every;
        for (let step = 1; step < 6 * CAPACITY; step++)
          history.append(step, both(step, whole(step)));
        const steps = stepsOf(history);
        const kept = steps.filter(whole);
        expect(steps.map((_, row) => history.isWhole(row))).toEqual(steps.map(whole));
        for (let row = 1; row < kept.length; row++) {
          const most = Math.ceil(history.stride / every) * every + every;
          expect(kept[row]! - kept[row - 1]!).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('finds the last whole row at or before a step', () => {
    const history = run([0]);
    for (const step of [1, 2, 3, 4, 5, 6]) history.append(step, both(step, step % 3 === 0));
    expect([-1, 0, 2, 3, 5, 6, 9].map((step) => history.wholeRowAt(step))).toEqual([
      -1, 0, 0, 3, 3, 6, 6,
    ]);
    expect([-1, 0, 3, 5, 6].map((step) => history.wholeRowAfter(step))).toEqual([0, 3, 6, 6, -1]);
    // One arm has stayed behind: what the other shows is whole.
    history.append(7, [null, frameOf(1, 7)]);
    expect(history.wholeRowAt(7)).toBe(7);
  });

  it('knows of nothing measured before the first row', () => {
    const history = new History(LAYOUT, 2);
    history.append(0, both(0, false));
    expect(history.lastStep).toBe(0);
    expect(evaluated(history, 0)).toEqual({
      at: NaN,
      values: [NaN, NaN, NaN, NaN],
      batchLoss: 0,
      field: undefined,
    });
  });
});

describe('its memory', () => {
  it('grows with what is recorded and is bounded, however long the run', () => {
    const history = new History(LAYOUT, 2);
    const empty = history.bytes;
    history.append(0, both(0));
    expect(empty).toBe(0);
    expect(history.bytes).toBeLessThan(25_000);
    let most = 0;
    for (let step = 1; step < 5 * CAPACITY; step++) {
      history.append(step, both(step));
      most = Math.max(most, history.bytes);
    }
    for (let step = 5 * CAPACITY; step < 10 * CAPACITY; step++) history.append(step, both(step));
    expect(history.bytes).toBeLessThanOrEqual(most);
  });
});
