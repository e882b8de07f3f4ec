import type { Run } from '../run/run';
import { readStepOf, armsOf } from '../run/recorded-step';
import type { LensView } from './findings';

/** Both networks as the lens saw them at the moment looked at. */
export function lensViews(run: Run): LensView[] {
  const layers = run.session.history.layout.hidden.map((_, l) => l);
  return armsOf(run).map((arm) => {
    const recorded = readStepOf(run, arm);
    return {
      arm,
      keeps: layers.some((l) => recorded.unit('runningMean', l).some(Number.isFinite)),
      running: recorded.scalar('testAccuracy'),
      batch: recorded.scalar('testAccuracyBatch'),
      gaps: layers.map((l) => recorded.lensValue('meanGap', l)),
      ratios: layers.map((l) => recorded.lensValue('varianceRatio', l)),
    };
  });
}
