import type { DataSet, ImageShape } from '../../engine/data/data-set';
import { makeDataSet } from '../../engine/data/make-data-set';
import type { Evaluation } from '../../engine/evaluate';
import { runFingerprint } from '../../engine/fingerprint';
import type { Floats } from '../../engine/floats';
import type { Kernels } from '../../engine/kernels/kernels';
import { memoryNeed } from '../../engine/memory-need';
import { createMeasurement } from '../../engine/probes/measurement';
import type { ArmSpecification } from '../../engine/specification';
import { type Divergence, type LayerShape, Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';

/** What a run did, for a program that trains the same one and compares. */
export interface RecordedRun {
  readonly experiment: Experiment;
  readonly data: DataSet;
  /** The picture that a convolution sees. */
  readonly image: ImageShape | null;
  readonly layers: readonly LayerShape[];
  /** Steps asked for; an arm that diverges does fewer. */
  readonly steps: number;
  readonly arms: readonly RecordedArm[];
  /** After the last step, as the page shows it. */
  readonly fingerprint: string;
}

export interface RecordedArm {
  readonly specification: ArmSpecification;
  /** Of all layers as they began, one after the other. */
  readonly weights: Float32Array;
  /** Of the batch of each step. */
  readonly losses: readonly number[];
  /** All that lasts of the network, by steps done: see `sample`. */
  readonly states: ReadonlyMap<number, Float32Array>;
  /** After the last step, by running statistics. */
  readonly test: Evaluation;
  readonly divergence: Divergence | null;
}

/** Of an array of more numbers than this only every third, fifth, … is recorded. */
const SAMPLED = 2048;

/**
 * `own` is the data of an experiment on files; null where they are made. `onShare` hears after each
 * step which share of the work is done.
 */
export function recordRun(
  experiment: Experiment,
  own: DataSet | null,
  createKernels: (bytes: number) => Kernels,
  steps: number,
  onShare: (share: number) => void = () => {},
): RecordedRun {
  const specifications = experiment.arms.map((_, arm) => armSpecification(experiment, arm));
  const { data: source, seed, model } = specifications[0] as ArmSpecification;
  const data = own ?? makeDataSet(source, seed);
  const trainers = specifications.map((specification) => {
    return new Trainer(specification, createKernels(memoryNeed(specification, own)), data);
  });
  const arms = trainers.map((trainer, i) => {
    return recordArm(trainer, specifications[i] as ArmSpecification, steps, (done) =>
      onShare((i + done / steps) / trainers.length),
    );
  });
  return {
    experiment,
    data,
    image: model === 'convolution' ? data.image : null,
    layers: trainers[0]?.layers ?? [],
    steps,
    arms,
    fingerprint: runFingerprint(
      trainers.map((trainer) => ({ step: trainer.step, fingerprint: trainer.fingerprint() })),
    ),
  };
}

function recordArm(
  trainer: Trainer,
  specification: ArmSpecification,
  steps: number,
  onStep: (done: number) => void,
): RecordedArm {
  const weights = join(
    trainer.layers.map((_, l) => trainer.parameters.get(`layers.${l}.weight`) ?? []),
  );
  const losses: number[] = [];
  const states = new Map<number, Float32Array>();
  const measurement = createMeasurement(trainer.layout);
  const request = { evaluate: false, field: false, lens: false };
  while (trainer.step < steps && trainer.divergence === null) {
    trainer.advance(trainer.step + 1);
    if (trainer.divergence !== null) break;
    trainer.measure(measurement, request);
    losses.push(measurement.values[trainer.layout.scalar('batchLoss')] ?? NaN);
    const { step } = trainer;
    if (step === steps || isPowerOfTen(step)) states.set(step, stateOf(trainer));
    onStep(step);
  }
  const { divergence } = trainer;
  return { specification, weights, losses, states, test: trainer.test(), divergence };
}

/** Without what the optimizer keeps. */
function stateOf({ parameters }: Trainer): Float32Array {
  const lasting = [...parameters].filter(([name]) => /^layers\.\d+\.\w+$/.test(name));
  return join(lasting.map(([, values]) => sample(values)));
}

/** All numbers, or of many every s-th, s odd. */
function sample(values: Floats): number[] {
  const stride = Math.floor(values.length / SAMPLED) | 1;
  return Array.from({ length: Math.ceil(values.length / stride) }, (_, i) => {
    return values[i * stride] ?? NaN;
  });
}

function join(lists: readonly ArrayLike<number>[]): Float32Array {
  return Float32Array.from(lists.flatMap((list) => Array.from(list)));
}

function isPowerOfTen(step: number): boolean {
  return /^10*$/.test(String(step));
}
