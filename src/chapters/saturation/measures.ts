import { createReference } from '../../engine/kernels/reference';
import { createMeasurement } from '../../engine/probes/measurement';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { slopeLeft } from './one-sigmoid';
import { DEADLINE, LEARNED, stackLink, USUAL } from './stack';
import { DEPTH } from './stack-readings';

/** The chapter's network after so many steps. */
function stackAt(deviation: number, step: number) {
  const trainer = new Trainer(
    armSpecification(readLink(stackLink(deviation)).experiment, 0),
    createReference(),
  );
  const measurement = createMeasurement(trainer.layout);
  const { layout } = trainer;
  const at = (to: number) => {
    trainer.advance(to);
    trainer.measure(measurement, { evaluate: true, field: false, lens: false });
    return (index: number) => measurement.values[index] ?? NaN;
  };
  return { layout, at, value: at(step) };
}

/** The first of each 20 steps at which the network is right often enough. */
function learnedAt(deviation: number): number {
  const { layout, at } = stackAt(deviation, 0);
  for (let step = 20; step <= DEADLINE; step += 20) {
    if (at(step)(layout.scalar('testAccuracy')) >= LEARNED) return step;
  }
  throw new Error(`Nothing is learned with the deviation ${deviation}`);
}

const LARGE = 10;
const GOOD = 2;

/** What the text says of runs, measured. */
export const measures = {
  slopeLeftAt3: () => slopeLeft(3),
  slopeLeftAt6: () => slopeLeft(6),
  mostThroughFive: () => 0.25 ** DEPTH,
  coinLoss: () => Math.LN2,
  gradientRatio: () => {
    const { layout, value } = stackAt(USUAL, 1);
    return (
      value(layout.layerValue('gradientNorm', DEPTH)) / value(layout.layerValue('gradientNorm', 0))
    );
  },
  accuracyAt1000: () => {
    const { layout, value } = stackAt(USUAL, DEADLINE);
    return value(layout.scalar('testAccuracy'));
  },
  lossAt1000: () => {
    const { layout, value } = stackAt(USUAL, DEADLINE);
    return value(layout.scalar('testLoss'));
  },
  topMedianAtStart: () => {
    const { layout, value } = stackAt(USUAL, 0);
    return value(layout.statistic('p50', 'preactivation', DEPTH - 1));
  },
  topMedianAt1000: () => {
    const { layout, value } = stackAt(USUAL, DEADLINE);
    return value(layout.statistic('p50', 'preactivation', DEPTH - 1));
  },
  topOutputAt1000: () => {
    const { layout, value } = stackAt(USUAL, DEADLINE);
    return value(layout.statistic('mean', 'activation', DEPTH - 1));
  },
  learnedWithTwo: () => learnedAt(GOOD),
  accuracyTooLarge: () => {
    const { layout, value } = stackAt(LARGE, DEADLINE);
    return value(layout.scalar('testAccuracy'));
  },
  lossTooLarge: () => {
    const { layout, value } = stackAt(LARGE, DEADLINE);
    return value(layout.scalar('testLoss'));
  },
  saturatedTooLarge: () => {
    const { layout, value } = stackAt(LARGE, DEADLINE);
    return value(layout.share('saturated', DEPTH - 1));
  },
};
