import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runFingerprint } from '../../engine/fingerprint';
import { createReference } from '../../engine/kernels/reference';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import type { KeptRun } from '../../exports/hand-in/done';
import { openRun } from '../../instrument/run/run.fixture';
import { keepRun } from './keep-run';
import { NO_PROGRESS, pageProgress } from './progress';

const LINK = 'v=1&train=60&depth=1&width=4&batch=8';

/** What is computed anew for a run that was kept, by its link and step alone. */
function computed({ link, networks, step }: KeptRun): string {
  const { experiment } = readLink(link);
  return runFingerprint(
    experiment.arms.slice(0, networks).map((_, arm) => {
      const trainer = new Trainer(armSpecification(experiment, arm), createReference());
      trainer.advance(step);
      return { step: trainer.step, fingerprint: trainer.fingerprint() };
    }),
  );
}

const runs = () => pageProgress().getState().runs;
const brief = () => runs().map(({ link, step }) => [link, step]);

describe('a run that is kept', () => {
  beforeEach(() => {
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('removeEventListener', () => {});
    pageProgress().setState(NO_PROGRESS, true);
    return () => vi.unstubAllGlobals();
  });

  it('is kept as it comes to rest, at its furthest step', () => {
    const { run, runTo, look } = openRun(LINK);
    const stop = keepRun('lab', run);
    expect(brief()).toEqual([]);
    runTo(20);
    expect(brief()).toEqual([[LINK, 20]]);
    look(5);
    expect(brief()).toEqual([[LINK, 20]]);
    runTo(30);
    expect(brief()).toEqual([[LINK, 30]]);
    run.reset();
    runTo(10);
    expect(brief()).toEqual([[LINK, 30]]);
    stop();
    runTo(40);
    expect(brief()).toEqual([[LINK, 30]]);
    expect(runs().map(computed)).toEqual(runs().map(({ fingerprint }) => fingerprint));
  });

  it('is kept each second while it plays, and as it ends', () => {
    const { run, session, playOn } = openRun(LINK);
    const stop = keepRun('lab', run);
    session.play();
    for (let ms = 0; ms < 3000; ms += 16) playOn();
    const [kept] = runs();
    expect(kept?.step).toBeGreaterThan(200);
    for (let ms = 0; ms < 400; ms += 16) playOn();
    stop();
    expect(runs()[0]?.step).toBeGreaterThan(kept?.step ?? 0);
    expect(runs()).toHaveLength(1);
  });

  it('is not kept where only its link has brought it about', () => {
    const { run, runTo } = openRun(`${LINK}&at=20`);
    keepRun('lab', run);
    runTo(20);
    expect(brief()).toEqual([]);
    run.change([{ key: 'a.norm', value: 'batch' }]);
    runTo(25);
    expect(brief()).toEqual([[`${LINK}&ev=20:a.norm=batch`, 25]]);
  });

  it('has the fingerprint that its link gives, whatever was done with it', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('wait'), by: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constantFrom('toggle', 'reset', 'step'), by: fc.constant(0) }),
      fc.record({ kind: fc.constant('look'), by: fc.nat(200) }),
      fc.record({ kind: fc.constantFrom('live', 'norm', 'anew'), by: fc.nat(2) }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 3, maxLength: 25 }), (acts) => {
        pageProgress().setState(NO_PROGRESS, true);
        const { run, session, look, playOn } = openRun(LINK);
        const stop = keepRun('lab', run);
        const value = ['none', 'batch', 'layer'] as const;
        for (const { kind, by } of acts) {
          if (kind === 'wait') for (let i = 0; i < by; i++) playOn();
          else if (kind === 'toggle') run.togglePlay();
          else if (kind === 'reset') run.reset();
          else if (kind === 'step') session.stepOnce();
          else if (kind === 'look') look(by === 200 ? null : by);
          else if (kind === 'live') run.change([{ key: 'lr', value: 0.1 + by }]);
          else if (kind === 'norm') run.change([{ key: 'a.norm', value: value[by] ?? 'none' }]);
          else run.change([{ key: 'width', value: 3 + by }]);
          playOn();
        }
        stop();
        const told = runs().map(({ link, step, fingerprint }) => [link, step, fingerprint]);
        expect(told).toEqual(runs().map((one) => [one.link, one.step, computed(one)]));
      }),
      { numRuns: 80 },
    );
  });
});
