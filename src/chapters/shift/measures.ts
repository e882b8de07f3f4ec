import { createReference } from '../../engine/kernels/reference';
import { createMeasurement, type Scalar, type Statistic } from '../../engine/probes/measurement';
import { ALL_LAYERS, layerSet } from '../../engine/trained-layers';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import type { ArmName } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';
import { DISPUTE, ONE_STEP, WHOLE_RUN } from './links';

const STUDIED_AT = 300;
const READ_AT = 500;
const LONE_AT = 100;

const made = new Map<string, Trainer>();

/** One network of a link at this step, of which one step may train one layer alone. */
function led(link: string, arm: ArmName, step: number, loneLayer: number | null = null): Trainer {
  const name = `${link} ${arm} ${step} ${loneLayer}`;
  const former = made.get(name);
  if (former !== undefined) return former;
  const specification = armSpecification(readLink(link).experiment, arm);
  const { settings } = specification;
  const trained = loneLayer === null ? ALL_LAYERS : layerSet([loneLayer - 1]);
  const changes =
    loneLayer === null ? [] : [{ step: step - 1, settings: { ...settings, trained } }];
  const trainer = new Trainer({ ...specification, changes }, createReference());
  // What has shifted "since before" has done so since the look before the last step.
  trainer.advance(step - 1);
  look(trainer);
  trainer.advance(step);
  made.set(name, trainer);
  return trainer;
}

function look(trainer: Trainer) {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: true, field: false, lens: false });
  return measurement.values;
}

const statistic = (trainer: Trainer, name: Statistic, layer: number) =>
  look(trainer)[trainer.layout.statistic(name, 'preactivation', layer - 1)] ?? NaN;

const scalar = (trainer: Trainer, name: Scalar) =>
  look(trainer)[trainer.layout.scalar(name)] ?? NaN;

const alone = (arm: ArmName) => led(ONE_STEP, arm, LONE_AT + 1, 1);
const wholeRun = (layer: number) => ({
  raw: () => statistic(led(WHOLE_RUN, 'a', READ_AT), 'shiftSinceStartRaw', layer),
  scaled: () => statistic(led(WHOLE_RUN, 'a', READ_AT), 'shiftSinceStartScaled', layer),
  sigma: () => {
    const trainer = led(WHOLE_RUN, 'a', READ_AT);
    return (
      statistic(trainer, 'shiftSinceStartRaw', layer) /
      statistic(trainer, 'shiftSinceStartScaled', layer)
    );
  },
});

/** The median, over the layers that have one below them, of the relative change of the gradient. */
function gradientShift(link: string, arm: ArmName): number {
  const { ics } = led(link, arm, STUDIED_AT).study();
  const sorted = ics
    .slice(1)
    .map(({ relative }) => relative)
    .toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

export const measures = {
  aloneRaw1: () => statistic(alone('a'), 'shiftSinceBeforeRaw', 1),
  aloneRaw2: () => statistic(alone('a'), 'shiftSinceBeforeRaw', 2),
  aloneRaw3: () => statistic(alone('a'), 'shiftSinceBeforeRaw', 3),
  aloneRaw4: () => statistic(alone('a'), 'shiftSinceBeforeRaw', 4),
  aloneBatch4: () => statistic(alone('b'), 'shiftSinceBeforeRaw', 4),
  accuracyBefore: () => scalar(led(ONE_STEP, 'a', LONE_AT), 'testAccuracy'),
  accuracyAfter: () => scalar(alone('a'), 'testAccuracy'),
  runRaw1: wholeRun(1).raw,
  runRaw4: wholeRun(4).raw,
  runScaled1: wholeRun(1).scaled,
  runScaled4: wholeRun(4).scaled,
  runSigma1: wholeRun(1).sigma,
  runSigma4: wholeRun(4).sigma,
  plainShift: () => gradientShift(DISPUTE, 'a'),
  batchShift: () => gradientShift(DISPUTE, 'b'),
  plainAccuracy: () => scalar(led(DISPUTE, 'a', STUDIED_AT), 'testAccuracy'),
  batchAccuracy: () => scalar(led(DISPUTE, 'b', STUDIED_AT), 'testAccuracy'),
  reluShift: () => gradientShift(ONE_STEP, 'a'),
  reluBatchShift: () => gradientShift(ONE_STEP, 'b'),
  reluAccuracy: () => scalar(led(ONE_STEP, 'a', STUDIED_AT), 'testAccuracy'),
  reluBatchAccuracy: () => scalar(led(ONE_STEP, 'b', STUDIED_AT), 'testAccuracy'),
};
