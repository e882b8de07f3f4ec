import { batchEstimates } from './batch-estimates';
import { batchEvaluation } from './batch-evaluation';
import { dropoutVariance } from './dropout-variance';
import { digits } from './e0-digits';
import { largeWeights } from './e1b-large-weights';
import { figure1 } from './e1c-figure-1';
import { plainCatchesUp } from './e1d-plain-catches-up';
import { wrongFix } from './e2-wrong-fix';
import { scaleLaw } from './e3-scale-law';
import { initialScale } from './e5-initial-scale';
import { noisy } from './e7-noisy';
import { relativeShift } from './e8-relative-shift';
import { landscape } from './e9-landscape';
import { gradientGrowth } from './e10-gradient-growth';
import { topLayerSlides } from './e11-top-layer-slides';
import { batchSizes } from './e12-batch-size';
import { effectiveRate } from './e14-effective-rate';
import { carefulStart } from './e16-careful-start';
import { placements } from './e18-placement';
import { identityRecovery } from './identity-recovery';
import { runningHalfLife } from './running-half-life';
import type { ExperimentCase } from './experiment-case';

/** In the order of the table. A new study is a file of its own and a line here. */
export const CASES: readonly ExperimentCase[] = [
  digits,
  largeWeights,
  figure1,
  plainCatchesUp,
  wrongFix,
  scaleLaw,
  initialScale,
  noisy,
  relativeShift,
  landscape,
  gradientGrowth,
  topLayerSlides,
  batchSizes,
  effectiveRate,
  dropoutVariance,
  carefulStart,
  placements,
  batchEvaluation,
  batchEstimates,
  identityRecovery,
  runningHalfLife,
];
