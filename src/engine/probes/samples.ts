import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { QUANTITIES, type Quantity } from './measurement';
import { type Moments, moments } from './moments';

/** Numbers pooled for one sample at most; of more, every so many-th row is taken. */
export const SAMPLE_LIMIT = 32_768;

/** Sorted numbers of one quantity of one layer, all units and places pooled. */
export interface Sample {
  /** A part of `room`, which stays. */
  sorted: Floats;
  readonly room: Floats;
  moments: Moments;
  /** False where the quantity does not exist or not all of it was finite; the others are void then. */
  defined: boolean;
}

/** The samples of one moment, per hidden layer. */
export type Samples = readonly Readonly<Record<Quantity, Sample>>[];

/** Room for samples of the layers' quantities, which have at most `sizes` numbers. */
export function createSamples(kernels: Kernels, sizes: readonly number[]): Samples {
  return sizes.map((size) => {
    const sample = () => {
      const room = kernels.allocate(Math.min(size, SAMPLE_LIMIT));
      return { room, sorted: room, moments: { mean: NaN, deviation: NaN }, defined: false };
    };
    return {
      input: sample(),
      normalized: sample(),
      preactivation: sample(),
      activation: sample(),
    };
  });
}

/**
 * Pools values[rows][units]: all of them, or of more than SAMPLE_LIMIT every s-th row, s odd.
 */
export function fillSample(
  into: Sample,
  kernels: Kernels,
  values: Floats | null,
  rows: number,
  units: number,
): void {
  into.defined = values !== null && kernels.allFinite(values, rows * units);
  if (!into.defined || values === null) return;
  const stride = rows * units <= into.room.length ? 1 : oddAbove((rows * units) / into.room.length);
  const taken = Math.ceil(rows / stride);
  resize(into, taken * units);
  if (stride > 1) takeRows(into.sorted, values, stride, units);
  kernels.sort(into.sorted, stride > 1 ? into.sorted : values, taken * units);
  into.moments = moments(into.sorted, taken * units);
}

/** Every stride-th row, as many as there is room for. */
function takeRows(into: Floats, values: Floats, stride: number, units: number): void {
  for (let to = 0, from = 0; to < into.length; to += units, from += stride * units) {
    into.set(values.subarray(from, from + units), to);
  }
}

/** At least the ratio, and odd: taking every so many-th row does not fall in with even sides. */
export function oddAbove(ratio: number): number {
  const whole = Math.ceil(ratio);
  return whole + (1 - (whole % 2));
}

function resize(sample: Sample, length: number): void {
  const { room } = sample;
  if (sample.sorted.length === length) return;
  sample.sorted = length === room.length ? room : room.subarray(0, length);
}

export function copySample(into: Sample, from: Sample): void {
  into.defined = from.defined;
  if (!from.defined) return;
  resize(into, from.sorted.length);
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
