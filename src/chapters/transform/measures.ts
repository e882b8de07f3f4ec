import { createReference } from '../../engine/kernels/reference';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { flatInputs } from '../../instrument/ribbons/value-axis';
import { affineOf, flatShare, transform } from '../../instrument/transform/transformed';
import { UNTOUCHED } from './AffineByHand';
import { FAR } from './BatchPlay';
import { FIRST_BATCH } from './first-batch';
import { type Bend, fixedLink, REVEALED_AT } from './fixed-link';
import { EPSILON, inspect } from './hand-batch';
import { IDENTITY_BATCH } from './IdentityPlay';
import { BENT, MIDDLE_BATCH } from './MiddlePlay';
import type { SIGMAS } from './play-state';
import { recipeBatch } from './RecipePlay';
import { drawShape, shapeNumbers } from './shapes';
import { straightness } from './sigmoid-bend';

/** What γ and β make of the batch that lies on the sigmoid. */
const middle = (gamma: number) => transform(inspect(MIDDLE_BATCH), EPSILON, { gamma, beta: 0 }).y;

type Sigma = (typeof SIGMAS)[number];

function left(recipe: 'identity' | 'sigma' | 'variance', sigma: Sigma, later = 0): number {
  const affine = affineOf(recipeBatch(sigma), EPSILON, recipe, UNTOUCHED);
  return transform(recipeBatch(sigma, later), EPSILON, affine).residual;
}

/** Of A (γ and β held) or B (learned), when the comparison is decided. */
export function accuracy(bend: Bend, arm: 0 | 1, seed: number): number {
  const { experiment } = readLink(`${fixedLink(bend)}&seed=${seed}`);
  const trainer = new Trainer(armSpecification(experiment, arm), createReference());
  trainer.advance(REVEALED_AT);
  return trainer.test().accuracy;
}

const humps = () => inspect(drawShape('humps', 5));

/** What the text says, measured. */
export const measures = {
  examples: () => FIRST_BATCH.length,
  mean: () => inspect(FIRST_BATCH).mean,
  variance: () => inspect(FIRST_BATCH).variance,
  far: () => FAR,
  bent: () => BENT,
  bound: () => Math.sqrt(FIRST_BATCH.length - 1),
  straightAtOne: () => straightness(middle(1)),
  straightAtFive: () => straightness(middle(5)),
  flatAtFive: () => flatShare(middle(5), flatInputs('sigmoid')),
  sigmaAtTenth: () => left('sigma', '0.1'),
  varianceAtTenth: () => left('variance', '0.1'),
  varianceAtOne: () => left('variance', '1'),
  varianceAtThree: () => left('variance', '3'),
  identityNext: () => left('identity', '1', 1),
  identityVariance: () => inspect(IDENTITY_BATCH).variance,
  identityDeviation: () => Math.sqrt(inspect(IDENTITY_BATCH).variance),
  humpsKurtosis: () => shapeNumbers(humps().x).kurtosis,
  humpsKurtosisAfter: () =>
    shapeNumbers(transform(humps(), EPSILON, UNTOUCHED).normalized).kurtosis,
  fixedSigmoid: () => accuracy('sigmoid', 0, 1),
  learnedSigmoid: () => accuracy('sigmoid', 1, 1),
  fixedRelu: () => accuracy('relu', 0, 1),
  learnedRelu: () => accuracy('relu', 1, 1),
  decidedAt: () => REVEALED_AT,
};
