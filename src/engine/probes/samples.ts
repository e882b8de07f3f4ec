import { QUANTITIES, type Quantity } from './measurement';

/** Sorted numbers of one quantity of one layer, all units pooled. */
export interface Sample {
  readonly sorted: Float32Array;
  /** False where the quantity does not exist or not all of it was finite; `sorted` is void then. */
  defined: boolean;
}

/** The samples of one moment, per hidden layer. */
export type Samples = readonly Readonly<Record<Quantity, Sample>>[];

/** Room for `count` examples of each unit. */
export function createSamples(hidden: readonly number[], count: number): Samples {
  return hidden.map((width) => {
    const sample = () => ({ sorted: new Float32Array(width * count), defined: false });
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
  if (from.defined) into.sorted.set(from.sorted);
}

export function copySamples(into: Samples, from: Samples): void {
  into.forEach((layer, l) => {
    for (const quantity of QUANTITIES) {
      const source = from[l]?.[quantity];
      if (source) copySample(layer[quantity], source);
    }
  });
}
