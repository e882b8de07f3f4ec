import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { QUANTITIES, type Quantity } from './measurement';
import type { Moments } from './moments';

/** Sorted numbers of one quantity of one layer, all units pooled. */
export interface Sample {
  readonly sorted: Floats;
  moments: Moments;
  /** False where the quantity does not exist or not all of it was finite; the others are void then. */
  defined: boolean;
}

/** The samples of one moment, per hidden layer. */
export type Samples = readonly Readonly<Record<Quantity, Sample>>[];

/** Room for `count` examples of each unit. */
export function createSamples(kernels: Kernels, hidden: readonly number[], count: number): Samples {
  return hidden.map((width) => {
    const sample = () => ({
      sorted: kernels.allocate(width * count),
      moments: { mean: NaN, deviation: NaN },
      defined: false,
    });
    return {
      input: sample(),
      normalized: sample(),
      preactivation: sample(),
      activation: sample(),
    };
  });
}

export function copySample(into: Sample, from: Sample): void {
  into.defined = from.defined;
  if (!from.defined) return;
  into.sorted.set(from.sorted);
  into.moments = from.moments;
}

export function copySamples(into: Samples, from: Samples): void {
  into.forEach((layer, l) => {
    for (const quantity of QUANTITIES) {
      const source = from[l]?.[quantity];
      if (source) copySample(layer[quantity], source);
    }
  });
}
