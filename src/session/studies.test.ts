import { describe, expect, it } from 'vitest';
import type { Study } from '../engine/probes/study';
import { STUDIES, Studies } from './studies';

/** Numbers that tell where they belong. */
function studyOf(step: number, sign: number): Study {
  const ics = [0, 1].map((layer) => ({
    norm: sign * (step + layer / 4),
    relative: sign * (step + layer / 4 + 0.1),
    cosine: sign * (step + layer / 4 + 0.2),
  }));
  return { step, ics, landscape: { loss: step, lossMin: sign, lossMax: 3, gradientChange: 4 } };
}

const both = (step: number) => [{ study: studyOf(step, 1) }, { study: studyOf(step, -1) }];

function filled(steps: readonly number[]): Studies {
  const studies = new Studies(2, 2);
  for (const step of steps) studies.append(step, both(step));
  return studies;
}

const kept = (studies: Studies) => [...studies.steps.subarray(0, studies.length)];

describe('Studies', () => {
  it('holds each number of both arms in its place', () => {
    const studies = filled([0, 7, 9]);
    expect(kept(studies)).toEqual([0, 7, 9]);
    for (const [row, step] of [0, 7, 9].entries()) {
      for (const [arm, sign] of [
        [0, 1],
        [1, -1],
      ] as const) {
        const value = (index: number) => studies.values[arm]![row * studies.width + index];
        for (const layer of [0, 1]) {
          const at = step + layer / 4;
          expect(value(studies.shift('norm', layer))).toBe(Math.fround(sign * at));
          expect(value(studies.shift('relative', layer))).toBe(Math.fround(sign * (at + 0.1)));
          expect(value(studies.shift('cosine', layer))).toBe(Math.fround(sign * (at + 0.2)));
        }
        expect(value(studies.place('loss'))).toBe(step);
        expect(value(studies.place('lossMin'))).toBe(sign);
        expect(value(studies.place('lossMax'))).toBe(3);
        expect(value(studies.place('gradientChange'))).toBe(4);
      }
    }
    expect(new Set([0, 1].map((layer) => studies.shift('norm', layer))).size).toBe(2);
  });

  it('takes only frames that tell of a study, and NaN for an arm that has none', () => {
    const studies = filled([1]);
    studies.append(2, [{ study: null }, null]);
    expect(kept(studies)).toEqual([1]);
    studies.append(3, [null, { study: studyOf(3, 1) }]);
    const row = (arm: number) => studies.values[arm]!.subarray(studies.width, 2 * studies.width);
    expect(row(0).every(Number.isNaN)).toBe(true);
    expect(row(1).some(Number.isNaN)).toBe(false);
  });

  it('finds the last study at or before a step', () => {
    const studies = filled([3, 5, 9]);
    expect([2, 3, 4, 5, 8, 9, 100].map((step) => studies.rowAt(step))).toEqual([
      -1, 0, 0, 1, 1, 2, 2,
    ]);
    expect([2, 3, 4, 9].map((step) => studies.has(step))).toEqual([false, true, false, true]);
    expect(new Studies(2, 2).rowAt(5)).toBe(-1);
    expect(new Studies(2, 2).has(0)).toBe(false);
  });

  it('replaces a study of the same step, and forgets those from a step on', () => {
    const studies = filled([3, 5, 9, 5]);
    expect(kept(studies)).toEqual([3, 5]);
    studies.dropFrom(5);
    expect(kept(studies)).toEqual([3]);
    studies.dropFrom(0);
    expect(studies.length).toBe(0);
  });

  it('stays bounded, keeps the first and the newest, and each row whole', () => {
    const steps = Array.from({ length: 3 * STUDIES }, (_, i) => 2 * i);
    const studies = filled(steps);
    expect(studies.length).toBeLessThanOrEqual(STUDIES);
    expect(studies.length).toBeGreaterThanOrEqual(STUDIES / 2);
    const left = kept(studies);
    expect([left[0], left.at(-1)]).toEqual([0, steps.at(-1)]);
    expect(left).toEqual(left.toSorted((one, other) => one - other));
    left.forEach((step, row) => {
      expect(studies.values[0]![row * studies.width + studies.shift('norm', 1)]).toBe(step + 0.25);
      expect(studies.values[1]![row * studies.width + studies.place('loss')]).toBe(step);
    });
  });
});
