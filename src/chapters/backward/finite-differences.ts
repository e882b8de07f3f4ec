import { lossOf, type Unit } from './batch-graph';

/** (ℓ(xᵢ + h) − ℓ(xᵢ − h))/2h for each example: knows values of ℓ alone, and no derivative. */
export function finiteDifferences(unit: Unit, h: number): number[] {
  const lossAt = (index: number, value: number) =>
    lossOf({ ...unit, x: unit.x.map((old, i) => (i === index ? value : old)) });
  return unit.x.map((value, i) => (lossAt(i, value + h) - lossAt(i, value - h)) / (2 * h));
}

/** ‖one − other‖/‖other‖; of a gradient that is 0, ‖one‖. */
export function relativeError(one: readonly number[], other: readonly number[]): number {
  const apart = Math.hypot(...one.map((value, i) => value - (other[i] ?? NaN)));
  return apart / (Math.hypot(...other) || 1);
}
