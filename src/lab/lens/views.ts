import { ARM_NAMES } from '../../experiment/experiment';
import type { Laboratory } from '../laboratory';
import { momentOf } from '../moment';
import type { LensView } from './findings';

/** Both networks as the lens saw them at the moment looked at. */
export function lensViews(lab: Laboratory): LensView[] {
  const layers = lab.session.history.layout.hidden.map((_, l) => l);
  return ARM_NAMES.map((arm) => {
    const moment = momentOf(lab, arm);
    return {
      arm,
      keeps: layers.some((l) => moment.unit('runningMean', l).some(Number.isFinite)),
      running: moment.scalar('testAccuracy'),
      batch: moment.scalar('testAccuracyBatch'),
      gaps: layers.map((l) => moment.lensValue('meanGap', l)),
      ratios: layers.map((l) => moment.lensValue('varianceRatio', l)),
    };
  });
}
