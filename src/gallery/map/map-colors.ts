import type { ArmOutcome } from '../../session/survey/protocol';
import type { MapView } from './map-view';

export type Shown = MapView['shows'];

/**
 * The worst and the best value of the colours. The worst is chance, of so many classes: what is
 * below chance has its colour. Fixed, so that two maps can be compared.
 */
export function colorDomain(shows: Shown, classes: number): readonly [number, number] {
  const options = Math.max(2, classes);
  return shows === 'accuracy' ? [1 / options, 1] : [Math.log(options), 0];
}

/** The number that is coloured. Loss beyond all numbers is as bad as it gets. */
export function shownValue(shows: Shown, { accuracy, loss }: ArmOutcome): number {
  const value = shows === 'accuracy' ? accuracy : loss;
  return Number.isNaN(value) ? (shows === 'accuracy' ? 0 : Infinity) : value;
}
