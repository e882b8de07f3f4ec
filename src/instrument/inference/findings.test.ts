import { describe, expect, it } from 'vitest';
import { openRun } from '../run/run.fixture';
import { lensFinding, type LensView } from './findings';
import { batchNoise, halfLife } from './running-statistics';
import { lensViews } from './views';

const PLAIN: LensView = {
  arm: 0,
  keeps: false,
  running: 0.9,
  batch: 0.9,
  gaps: [NaN, NaN],
  ratios: [NaN, NaN],
};
const BN: LensView = {
  arm: 1,
  keeps: true,
  running: 0.9,
  batch: 0.89,
  gaps: [0.1, 0.15],
  ratios: [1.1, 0.9],
};
const find = (b: Partial<LensView>, m = 32) => lensFinding([PLAIN, { ...BN, ...b }], m, 0.1);

describe('lensFinding', () => {
  it('waits until something was looked at through the lens', () => {
    const unseen = { running: 0.9, batch: NaN, keeps: false };
    const views = [PLAIN, BN].map((view) => ({ ...view, ...unseen }));
    expect(lensFinding(views, 32, 0.1)).toEqual({ kind: 'waiting' });
  });

  it('says that nothing differs where no network keeps running statistics', () => {
    expect(lensFinding([PLAIN, { ...PLAIN, arm: 1 }], 32, 0.1)).toEqual({ kind: 'same' });
  });

  it('names the layer whose running mean is furthest behind, and not what is noise', () => {
    expect(find({ gaps: [0.7, 2.1] })).toEqual({ kind: 'mean', arm: 1, layer: 2, gap: 2.1 });
    expect(find({ gaps: [0.7, 0.2] }, 4).kind).toBe('caughtUp');
  });

  it('names the layer whose running variance is too large, or too small', () => {
    expect(find({ ratios: [1, 12] })).toMatchObject({ kind: 'above', layer: 2, ratio: 12 });
    expect(find({ ratios: [0.1, 1] })).toMatchObject({ kind: 'below', layer: 1, ratio: 10 });
  });

  it('says which way errs more, where statistics have caught up', () => {
    expect(find({ running: 0.94, batch: 0.82 }, 4).kind).toBe('batchWorse');
    expect(find({ running: 0.8, batch: 0.9 }).kind).toBe('runningWorse');
    expect(find({}).kind).toBe('caughtUp');
  });

  it('knows that a single example has no variance', () => {
    expect(find({ gaps: [NaN, NaN], ratios: [NaN, NaN] }, 1).kind).toBe('single');
  });

  it('speaks of the network that has more to tell', () => {
    const a: LensView = { ...BN, arm: 0, gaps: [1, 3] };
    expect(lensFinding([a, BN], 32, 0.1)).toMatchObject({ kind: 'mean', arm: 0 });
    expect(lensFinding([BN, a], 32, 0.1)).toMatchObject({ kind: 'mean', arm: 0 });
  });
});

describe('on a real run', () => {
  const open = (link: string) => openRun(`v=1&depth=2&width=8&${link}`, { panel: 'lens' });

  it('the running mean is behind at first, and catches up', () => {
    // A batch is half of all points: next to nothing is noise.
    const { run, runTo } = open('batch=512&alpha=0.02&scale=4');
    runTo(1);
    expect(lensFinding(lensViews(run), 512, 0.02).kind).toBe('mean');
    runTo(300);
    const late = lensFinding(lensViews(run), 512, 0.02);
    expect(late.kind).not.toBe('mean');
    expect(late).toHaveProperty('arm', 1);
  });

  it('a network without a normaliser, or with layer normalization, keeps nothing', () => {
    const { run, runTo } = open('a.norm=layer&b.norm=none');
    runTo(3);
    expect(lensFinding(lensViews(run), 32, 0.1)).toEqual({ kind: 'same' });
  });

  it('is not looked at while the panel is closed', () => {
    const { run, runTo, settle, draw } = open('batch=16');
    run.setView({ panel: 'none' });
    runTo(5);
    expect(lensFinding(lensViews(run), 16, 0.1)).toEqual({ kind: 'waiting' });
    run.setView({ panel: 'lens' });
    settle();
    draw();
    expect(lensFinding(lensViews(run), 16, 0.1)).not.toEqual({ kind: 'waiting' });
  });

  it('can be run again for the numbers of all of its steps', () => {
    const { run, session, look, runTo, settle } = open('batch=16');
    run.setView({ panel: 'none' });
    runTo(40);
    const seen = () =>
      lensViews(run).some(({ batch }) => Number.isFinite(batch)) ? session.history.steps[1] : NaN;
    const print = session.history.arms[1]!.fingerprints.at(-1);
    run.setView({ panel: 'lens' });
    settle();
    look(session.history.steps[1]!);
    expect(seen()).toBeNaN();
    session.retry();
    settle();
    expect(session.step).toBe(40);
    expect(session.history.arms[1]!.fingerprints[session.history.length - 1]).toBe(print);
    look(10);
    expect(seen()).toBeGreaterThan(0);
  });
});

describe('batchNoise', () => {
  it.each([
    [4, 0.1],
    [8, 0.1],
    [32, 0.5],
  ])('is the mean distance that m = %i and α = %f leave when nothing moves', (m, alpha) => {
    let seed = 1;
    const uniform = () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (seed + 0.5) / 4_294_967_296;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let running = 0;
    let distance = 0;
    let deviation = 0;
    for (let step = 0; step < 20_000; step++) {
      const batch = Array.from({ length: m }, normal);
      const mean = batch.reduce((a, b) => a + b, 0) / m;
      const variance = batch.reduce((a, b) => a + (b - mean) ** 2, 0) / m;
      distance += Math.abs(running - mean);
      deviation += Math.sqrt(variance);
      running += alpha * (mean - running);
    }
    expect(distance / deviation / batchNoise(m, alpha)).toBeGreaterThan(0.9);
    expect(distance / deviation / batchNoise(m, alpha)).toBeLessThan(1.1);
  });
});

describe('halfLife', () => {
  it('is 6.6 updates for 0.1, 69 for 0.01, 1 for a half and none for 1', () => {
    expect(halfLife(0.1)).toBeCloseTo(6.6, 1);
    expect(halfLife(0.01)).toBeCloseTo(69, 0);
    expect(halfLife(0.5)).toBe(1);
    expect(halfLife(1)).toBe(0);
  });
});
