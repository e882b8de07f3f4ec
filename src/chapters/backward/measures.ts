import { backward, forward, type Unit } from './batch-graph';
import { finiteDifferences, relativeError } from './finite-differences';
import { inputGradient } from './formulas';
import { partsOf } from './parts';
import { FIRST } from './sample-batch';

const UNIT: Unit = { ...FIRST, gamma: 1.5, beta: 0.5, epsilon: 1e-5 };

const errorAt = (h: number, formula: Parameters<typeof inputGradient>[1]) =>
  relativeError(inputGradient(UNIT, formula), finiteDifferences(UNIT, h));

const first = () => backward({ ...UNIT, epsilon: 0 }, forward({ ...UNIT, epsilon: 0 })).x;

const parts = () => partsOf(FIRST.x, FIRST.g).squares;

/** The length of ∂ℓ/∂x for two examples so far apart, g = 0, 1 and γ = 1, with PyTorch's ε. */
const ofTwo = (apart: number) =>
  Math.hypot(...inputGradient({ x: [0, apart], g: [0, 1], gamma: 1, beta: 0, epsilon: 1e-5 }));

export const measures = {
  askedFor: () => first()[2] ?? NaN,
  neighbor: () => first()[3] ?? NaN,
  farthest: () => first()[0] ?? NaN,
  shareOfMean: () => parts().mean,
  shareOfSlope: () => parts().slope,
  shareOfRest: () => parts().rest,
  upstreamError: () => errorAt(1e-5, 'upstream'),
  coarseError: () => errorAt(1e-1, 'threeTerms'),
  twoApart: () => ofTwo(1),
  twoClose: () => ofTwo(0.01),
  steepest: () => 1 / Math.sqrt(1e-5),
};
