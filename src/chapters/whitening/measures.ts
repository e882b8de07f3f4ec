import { createReference } from '../../engine/kernels/reference';
import { decompose } from '../../engine/normalizers/eigen';
import { stream } from '../../engine/random';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { answerTo } from './around-equal';
import { WHOLE } from './bill';
import { firstCloud } from './first-cloud';
import { countTurns, FLIP_RATIO } from './flips';
import { BYTES_AN_ENTRY, jacobianEntries } from './jacobian-size';
import { correlation, momentsOf } from './plane-algebra';
import { singularBatch, stretchBy } from './singular';
import { COMPARED_AT, EXAMPLES, UNITS, WHITENED_LINK } from './whitened-link';

const NEW_BATCHES = 20;
const FAR = 0.4;
const turns = (ratio: number, rule: boolean) => countTurns('pca', ratio, NEW_BATCHES + 1, rule);

/** As the paper's own experiment, and MNIST, have them. */
const PAPER = { whole: 60_000, mini: 60, features: 100 };

/** The eigenvalues of the covariance of examples in rows. */
function spectrum(rows: readonly (readonly number[])[]): Float64Array {
  const m = rows.length;
  const d = rows[0]?.length ?? 0;
  const covariance = new Float64Array(d * d);
  const means = Array.from({ length: d }, (_, j) =>
    rows.reduce((sum, row) => sum + (row[j] ?? NaN) / m, 0),
  );
  for (const row of rows) {
    const centered = row.map((value, j) => value - (means[j] ?? NaN));
    centered.forEach((a, j) => {
      centered.forEach((b, k) => {
        covariance[j * d + k] = (covariance[j * d + k] ?? NaN) + (a * b) / m;
      });
    });
  }
  return decompose(covariance, d).values;
}

/** Directions in which a batch of m normal examples with d features does not vary. */
function emptyDirections(m: number, d: number): number {
  const random = stream(9, 'probe');
  const rows = Array.from({ length: m }, () => Array.from({ length: d }, () => random.normal()));
  return spectrum(rows).filter((value) => value < 1e-9).length;
}

function trainer(arm: 0 | 1, seed: number): Trainer {
  const { experiment } = readLink(`${WHITENED_LINK}&seed=${seed}`);
  return new Trainer(armSpecification(experiment, arm), createReference());
}

/** Of the batch-normalized network (0) or of the whitened one (1). */
export function accuracy(arm: 0 | 1, seed: number): number {
  const made = trainer(arm, seed);
  made.advance(COMPARED_AT);
  return made.test().accuracy;
}

/** Directions in which what layer one receives varies at all. */
export function directionsOfLayerOne(): number {
  const made = trainer(1, 1);
  const units = Array.from({ length: UNITS }, (_, unit) => made.inspect(0, unit).x);
  const examples = units[0]?.length ?? 0;
  const values = spectrum(
    Array.from({ length: examples }, (_, i) => units.map((unit) => unit[i] ?? NaN)),
  );
  const largest = Math.max(...values);
  return values.filter((value) => value > 1e-6 * largest).length;
}

/** What the text says, measured. */
export const measures = {
  firstCorrelation: () => correlation(momentsOf(firstCloud()).covariance),
  newBatches: () => NEW_BATCHES,
  pcaTurns: () => turns(FLIP_RATIO, false),
  zcaTurns: () => countTurns('zca', FLIP_RATIO, NEW_BATCHES + 1, false),
  ruleTurnsRound: () => turns(1, true),
  ruleTurnsLong: () => turns(3, true),
  far: () => FAR,
  wholeExamples: () => WHOLE,
  examples: () => EXAMPLES,
  axisTurnFar: () => answerTo(0.01, FAR, 0).axis,
  axisTurnNear: () => answerTo(0.01, 0.01, 0).axis,
  zcaChangeNear: () => answerTo(0.01, 0.01, 0).zca,
  stretchOfTwo: () => stretchBy(singularBatch(2, 0), 1e-5).stretch,
  strangerOfTwo: () => Math.hypot(...stretchBy(singularBatch(2, 0), 1e-5).stranger),
  emptyDirections: () => emptyDirections(PAPER.mini, PAPER.features),
  normalizedAccuracy: () => accuracy(0, 1),
  whitenedAccuracy: () => accuracy(1, 1),
  comparedAt: () => COMPARED_AT,
  units: () => UNITS,
  directionsOfLayerOne,
  jacobianWhole: () => jacobianEntries(PAPER, { perFeature: false, miniBatch: false }),
  jacobianTerabytes: () =>
    (BYTES_AN_ENTRY * jacobianEntries(PAPER, { perFeature: false, miniBatch: false })) / 1e12,
  jacobianBoth: () => jacobianEntries(PAPER, { perFeature: true, miniBatch: true }),
};
