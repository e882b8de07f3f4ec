import type { Floats } from '../../engine/floats';
import type { Kernels } from '../../engine/kernels/kernels';
import { InverseRoot } from '../../engine/normalizers/inverse-root';
import { percentile } from '../../engine/probes/percentile';
import { stream } from '../../engine/random';
import type { Savings } from './jacobian-size';

/* What normalizing a layer of d features costs, in the engine's own operations. */

/** Features: what the bill is measured against. */
export const SIZES = [2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
/** Examples that a step trains on, and those of a whole (small) data set. */
export const MINI = 256;
export const WHOLE = 2048;
const EPSILON = 1e-5;

/** What is measured: the four bills, the layer's own product, and the root of whitening alone. */
export const JOBS = ['neither', 'feature', 'mini', 'both', 'product', 'root'] as const;
export type Job = (typeof JOBS)[number];

/** Which of the bills is shown by these switches. */
export function billOf({ perFeature, miniBatch }: Savings): Job {
  if (perFeature) return miniBatch ? 'both' : 'feature';
  return miniBatch ? 'mini' : 'neither';
}

/** Milliseconds of one go: the median of several, and the middle half of them. */
export interface Timing {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

export interface Measurement {
  readonly d: number;
  readonly timings: Readonly<Record<Job, Timing>>;
}

/** Everything at one size, ready to be run as often as wanted. */
export function createJobs(kernels: Kernels, d: number): Readonly<Record<Job, () => void>> {
  const random = stream(d, 'probe');
  const allocate = (length: number) => kernels.allocate(length);
  const fill = (numbers: Floats) => {
    for (let i = 0; i < numbers.length; i++) numbers[i] = random.normal();
    return numbers;
  };
  const whole = fill(allocate(WHOLE * d));
  const mini = fill(allocate(MINI * d));
  const weights = fill(allocate(d * d));
  const out = allocate(MINI * d);
  const whiten = createWhitening(kernels, d);
  const standardize = createStandardizing(kernels, d);
  const covariance = allocate(d * d);
  kernels.multiplyTransposedLeft(covariance, mini, mini, MINI, d, d);
  kernels.scale(covariance, covariance, 1 / MINI, d * d);
  const root = new InverseRoot(d);
  const inverse = allocate(d * d);
  return {
    neither: () => whiten(out, mini, whole, WHOLE),
    mini: () => whiten(out, mini, mini, MINI),
    feature: () => standardize(out, mini, whole, WHOLE),
    both: () => standardize(out, mini, mini, MINI),
    product: () => kernels.multiply(out, mini, weights, MINI, d, d),
    root: () => root.forward(inverse, covariance, EPSILON),
  };
}

/** Normalizes the mini-batch x by the statistics of the examples `of`. */
type Normalize = (out: Floats, x: Floats, of: Floats, examples: number) => void;

/** Σ = (1/n)·XcᵀXc, its inverse root, and the mini-batch times that. */
export function createWhitening(kernels: Kernels, d: number): Normalize {
  const [mean, variance] = [kernels.allocate(d), kernels.allocate(d)];
  const ones = kernels.allocate(d).fill(1);
  const centered = kernels.allocate(WHOLE * d);
  const [covariance, inverse] = [kernels.allocate(d * d), kernels.allocate(d * d)];
  const root = new InverseRoot(d);
  return (out, x, of, examples) => {
    kernels.columnMoments(mean, variance, of, examples, d);
    kernels.standardize(centered, of, mean, ones, examples, d);
    kernels.multiplyTransposedLeft(covariance, centered, centered, examples, d, d);
    kernels.scale(covariance, covariance, 1 / examples, d * d);
    root.forward(inverse, covariance, EPSILON);
    if (of !== x) kernels.standardize(centered, x, mean, ones, MINI, d);
    kernels.multiply(out, centered, inverse, MINI, d, d);
  };
}

/** μ and σ² of each feature, and (x − μ)/√(σ² + ε). */
export function createStandardizing(kernels: Kernels, d: number): Normalize {
  const [mean, variance, inverse] = [d, d, d].map((length) => kernels.allocate(length)) as [
    Floats,
    Floats,
    Floats,
  ];
  return (out, x, of, examples) => {
    kernels.columnMoments(mean, variance, of, examples, d);
    kernels.inverseDeviation(inverse, variance, EPSILON, d);
    kernels.standardize(out, x, mean, inverse, MINI, d);
  };
}

/** A go that is shorter than this is repeated: clocks of browsers are coarse. */
const SHORTEST = 5;
const FEWEST = 3;
const MOST = 15;
/** Milliseconds for one job at one size, unless the fewest runs take longer. */
const BUDGET = 150;

/** Runs a job several times by this clock, in milliseconds. */
export function time(job: () => void, clock: () => number): Timing {
  const began = clock();
  const runs: number[] = [];
  // Not counted: the first go may still be compiled.
  job();
  while (runs.length < FEWEST || (runs.length < MOST && clock() - began < BUDGET)) {
    const start = clock();
    let gone = 0;
    let times = 0;
    while (gone < SHORTEST) {
      job();
      times++;
      gone = clock() - start;
    }
    runs.push(gone / times);
  }
  runs.sort((one, other) => one - other);
  const at = (share: number) => percentile(runs, runs.length, share);
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: runs.length };
}

/** All jobs at one size. */
export function measureSize(kernels: Kernels, d: number, clock: () => number): Measurement {
  const jobs = createJobs(kernels, d);
  const timings = Object.fromEntries(JOBS.map((job) => [job, time(jobs[job], clock)]));
  return { d, timings: timings as Record<Job, Timing> };
}

/**
 * The smallest measured d from which on one job takes longer than another at every size, by the
 * medians; null where it does not at the largest.
 */
export function dearerFrom(
  measurements: readonly Measurement[],
  job: Job,
  than: Job,
): number | null {
  let from: number | null = null;
  for (const { d, timings } of measurements.toSorted((a, b) => b.d - a.d)) {
    if (timings[job].median <= timings[than].median) return from;
    from = d;
  }
  return from;
}

/** By how much a job's time grows when d doubles for the last time: 2, 4 or 8 for d, d² or d³. */
export function growth(measurements: readonly Measurement[], job: Job): number {
  const [last, before] = measurements.toSorted((a, b) => b.d - a.d);
  if (last === undefined || before === undefined) return NaN;
  return last.timings[job].median / before.timings[job].median;
}
