import { describe, expect, it } from 'vitest';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { readLink } from '../../experiment/link';
import { FIGURE_1 } from '../../experiment/presets';
import { translatorOf } from '../../i18n/translator.fixture';
import { words as instrument } from '../../instrument/words/en';
import { words as gallery } from '../words/en';
import { FakeClock } from '../../session/fake-clock.fixture';
import { FakeWorkers } from '../../session/fake-workers.fixture';
import { Curve } from '../../session/figure/curve';
import { FigureRun } from '../../session/figure/figure-run';
import { race } from './race';
import { Threads } from '../../session/threads/threads';
import { writeRace } from './write-race';

const { t } = await translatorOf({ en: [instrument, gallery] });

/** A curve with these accuracies, a hundred steps apart. */
function curve(...accuracies: number[]): Curve {
  const made = new Curve(0);
  accuracies.forEach((accuracy, row) => {
    made.append({ step: 100 * row, loss: 1, accuracy, units: new Float32Array(), fingerprint: '' });
  });
  return made;
}

describe('the sentence of the figure', () => {
  it('compares the steps of both to 80 %', () => {
    const b = curve(0.1, 0.8, 0.9);
    expect(writeRace(t, curve(...Array.from({ length: 38 }, () => 0.2), 0.81), b)).toBe(
      'B needed 100 steps to 80%, A took 3,800: 38 times as many.',
    );
    expect(writeRace(t, b, curve(0.1, 0.3, 0.81))).toBe(
      'A needed 100 steps to 80%, B took 200: 2.0 times as many.',
    );
  });

  it('does not guess while one is not there, or neither', () => {
    const b = curve(0.1, 0.85);
    expect(writeRace(t, curve(0.1, 0.1, 0.799), b)).toBe(
      'B needed 100 steps to 80%; A has not reached it by step 200.',
    );
    expect(writeRace(t, curve(0.1, 0.1), curve(0.1, 0.1, 0.1))).toBe(
      'By step 100 neither network classifies 80% of the test set correctly.',
    );
    const stands = curve(0.1);
    const goes = curve(0.1, 0.1, 0.1);
    const byStep200 = 'By step 200 neither network classifies 80% of the test set correctly.';
    expect(writeRace(t, stands, goes, [stands])).toBe(byStep200);
    expect(writeRace(t, stands, goes, [stands, goes])).toBe(byStep200);
    expect(writeRace(t, curve(), curve())).toBe(gallery.figure.verdictWaiting);
  });

  it('gives no ratio where a network begins there, as on a set that is nearly all one class', () => {
    const begins = 'A classifies 80% of the test set correctly before its first step.';
    expect(writeRace(t, curve(0.9), curve(0.1, 0.9))).toBe(begins);
    expect(writeRace(t, curve(0.9), curve(0.1, 0.1))).toBe(begins);
    expect(writeRace(t, curve(0.9), curve(0.8))).toBe(
      'Both networks classify 80% of the test set correctly before their first step.',
    );
  });
});

describe('the paper’s first figure on the program’s digits', () => {
  it('has BN early and the plain network late, which wanders on the way', () => {
    const { experiment } = readLink(FIGURE_1);
    const workers = new FakeWorkers((bytes) => createSimd(module, bytes));
    const run = new FigureRun(new Threads(workers.create, 4), new FakeClock());
    run.prepare(experiment, 1000, null);
    run.play();
    workers.settle();
    const [a, b] = [run.curve(0), run.curve(1)];
    const at = ({ steps, accuracies }: Curve, step: number) => accuracies[steps.indexOf(step)]!;
    expect(at(b, 100)).toBeGreaterThanOrEqual(0.82);
    expect(at(b, 1000)).toBeGreaterThanOrEqual(0.9);
    expect(at(a, 300)).toBeLessThanOrEqual(0.2);
    // Ten times the steps of BN, and the plain network is not there: the ratio is above ten.
    const found = race(a, b);
    expect(found).toMatchObject({ kind: 'one', first: 'B' });
    expect(b.stepsTo(0.8)! * 10).toBeLessThanOrEqual(1000);
    expect(writeRace(t, a, b)).toMatch(
      /^B needed \d0 steps to 80%; A has not reached it by step 1,000\.$/,
    );
  });
});
