import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { memoryNeed } from '../../engine/memory-need';
import {
  createMeasurement,
  type LayerValue,
  type Quantity,
  type Scalar,
  type Share,
  type Statistic,
} from '../../engine/probes/measurement';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../arm-specification';
import { ARM_NAMES, type ArmName } from '../experiment';
import { readLink } from '../link';
import { type PresetId, PRESETS } from '../presets';

/* What a preset's sentence says is claimed of these seeds. */

export const SEEDS = [1, 2, 3];

/** What one look at one arm shows. */
export interface Look {
  readonly step: number;
  scalar(name: Scalar): number;
  /** Of all weight matrices, the output layer's last. */
  layers(name: LayerValue): readonly number[];
  /** Of the hidden layers. */
  shares(name: Share): readonly number[];
  statistics(statistic: Statistic, quantity?: Quantity): readonly number[];
}

/** One arm's looks, in the order of their steps. */
export type Course = readonly Look[];
export type Courses = Readonly<Record<ArmName, Course>>;

interface Wanted {
  readonly steps: readonly number[];
  /** Also by the statistics of batches. */
  readonly lens?: boolean;
  readonly arms?: readonly ArmName[];
  /** Whole sets are tested. */
  readonly evaluate?: boolean;
}

/** first, first + every, … up to last. */
export const steps = (first: number, last: number, every: number): number[] =>
  Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => first + i * every);

export function linkOf(id: PresetId): string {
  const preset = PRESETS.find((one) => one.id === id);
  if (preset === undefined) throw new RangeError(`There is no preset ${id}.`);
  return preset.link;
}

export function trainerOf(link: string, arm: ArmName, seed: number): Trainer {
  const { experiment } = readLink(link);
  const specification = armSpecification({ ...experiment, seed }, arm);
  return new Trainer(specification, createSimd(module, memoryNeed(specification)));
}

/** The runs of a preset, or of another link, one for each seed. */
export function replay(preset: PresetId | { readonly link: string }, wanted: Wanted): Courses[] {
  const link = typeof preset === 'string' ? linkOf(preset) : preset.link;
  return SEEDS.map((seed) => {
    const courses = { a: [] as Look[], b: [] as Look[] };
    for (const arm of wanted.arms ?? ARM_NAMES) {
      const trainer = trainerOf(link, arm, seed);
      for (const step of wanted.steps) courses[arm].push(lookAt(trainer, step, wanted));
    }
    return courses;
  });
}

function lookAt(trainer: Trainer, step: number, { lens = false, evaluate = true }: Wanted): Look {
  trainer.advance(step);
  const { layout } = trainer;
  const { values } = measured(trainer, lens, evaluate);
  const hidden = layout.hidden.length;
  const all = (count: number, index: (layer: number) => number) =>
    Array.from({ length: count }, (_, layer) => values[index(layer)] ?? NaN);
  return {
    step,
    scalar: (name) => values[layout.scalar(name)] ?? NaN,
    layers: (name) => all(hidden + 1, (layer) => layout.layerValue(name, layer)),
    shares: (name) => all(hidden, (layer) => layout.share(name, layer)),
    statistics: (statistic, quantity = 'preactivation') =>
      all(hidden, (layer) => layout.statistic(statistic, quantity, layer)),
  };
}

function measured(trainer: Trainer, lens: boolean, evaluate: boolean) {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate, field: false, lens });
  return measurement;
}

export const accuracy = (course: Course): number[] =>
  course.map((look) => look.scalar('testAccuracy'));

export const after = (course: Course, step: number): Course =>
  course.filter((look) => look.step >= step);

export const before = (course: Course, step: number): Course =>
  course.filter((look) => look.step <= step);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** The first step looked at with such a test accuracy; infinite where there is none. */
export const reaches = (course: Course, goal: number): number =>
  course.find((look) => look.scalar('testAccuracy') >= goal)?.step ?? Infinity;

/** No more than guessing one of two classes, but for a few points at a moment. */
export const staysAtChance = (course: Course): boolean =>
  accuracy(course).every((value) => value < 0.6) && Math.abs(mean(accuracy(course)) - 0.5) < 0.01;
