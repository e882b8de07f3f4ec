import type { Condition } from './judge';
import type { ArmSnapshot, Snapshot } from './snapshot';
import { median } from './steady';

/** Above the share of the commonest class test accuracy is more than guessing by so much. */
const MORE_THAN_CHANCE = 0.1;
/** Of the way from guessing to perfect: 85% of two balanced classes, 73% of ten. */
const GOOD = 0.7;

/** Where something becomes so, and where it ceases to be: see `Condition`. */
export type Bound = readonly [strict: number, loose: number];
/** An arm whose accuracy has risen by so much since half way is on its way. */
const RISING: Bound = [0.03, 0.06];
/** Accuracy strays by so much from look to look. */
export const STRAYS: Bound = [0, 0.05];
/** Of the way from guessing to perfect, where an arm is said to learn: 75% of two classes. */
const LEARNS: Bound = [0.5, 0.3];

export const pick = ([strict, tolerant]: Bound, loose: boolean) => (loose ? tolerant : strict);

/** An arm learns from when it does at every look, until it is seen not to. */
export const learns: Condition = ({ accuracy, accuracies }, { commonest }, loose) =>
  (loose ? accuracy : Math.min(...accuracies)) >= commonest + pick(LEARNS, loose) * (1 - commonest);

/** Index of the largest number; 0 where there is none. */
export function largest(numbers: readonly number[]): number {
  let best = 0;
  numbers.forEach((number, index) => {
    if (number > (numbers[best] ?? -Infinity) || Number.isNaN(numbers[best])) best = index;
  });
  return best;
}

/** The largest number; NaN where there is none. */
export function most(numbers: readonly number[]): number {
  return numbers[largest(numbers)] ?? NaN;
}

export function rises({ accuracies, formerAccuracy }: ArmSnapshot, loose: boolean): boolean {
  return median(accuracies) - formerAccuracy > pick(RISING, loose);
}

/** One that makes so few mistakes is not held up by what would hold up another. */
export function fails(
  { accuracies }: ArmSnapshot,
  { commonest }: Snapshot,
  loose: boolean,
): boolean {
  return median(accuracies) < commonest + GOOD * (1 - commonest) + pick(STRAYS, loose);
}

export function vanishingRatio({ gradientNorms }: ArmSnapshot): number {
  return (gradientNorms.at(-1) ?? NaN) / (gradientNorms[0] ?? NaN);
}

/** Accuracy that is no better than guessing: 0.6 of two balanced classes, 0.2 of ten. */
export function chance(commonest: number): number {
  return Math.min(commonest + MORE_THAN_CHANCE, (1 + commonest) / 2);
}
