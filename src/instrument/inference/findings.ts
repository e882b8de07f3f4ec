import { batchNoise } from './running-statistics';

/** What the lens knows of one network at one moment; NaN for what is not known. */
export interface LensView {
  readonly arm: number;
  /** Whether any of its layers keeps running statistics. */
  readonly keeps: boolean;
  /** Of the test set, by running statistics and by those of batches. */
  readonly running: number;
  readonly batch: number;
  /** Per hidden layer: distance of means in σ, and running variance over the batch's. */
  readonly gaps: readonly number[];
  readonly ratios: readonly number[];
}

interface Accuracies {
  readonly arm: number;
  readonly m: number;
  readonly running: number;
  readonly batch: number;
}

/** What is to be said; layers count from 1. */
export type LensFinding =
  | { readonly kind: 'waiting' | 'same' }
  | { readonly kind: 'mean'; readonly arm: number; readonly layer: number; readonly gap: number }
  | {
      readonly kind: 'above' | 'below';
      readonly arm: number;
      readonly layer: number;
      readonly ratio: number;
    }
  | ({
      readonly kind: 'single' | 'batchWorse' | 'runningWorse' | 'caughtUp';
    } & Accuracies);

/** So far from the batch's mean counts as behind: times the noise of a batch, and σ at least. */
const NOISES = 4;
const LEAST_GAP = 0.25;
/** How far apart two accuracies are that differ. */
const DIFFERENT = 0.03;

/** The most important thing to say about both networks, whose batch is m and whose α is `alpha`. */
export function lensFinding(views: readonly LensView[], m: number, alpha: number): LensFinding {
  if (views.every(({ batch }) => !Number.isFinite(batch))) return { kind: 'waiting' };
  const keeping = views.filter(({ keeps }) => keeps);
  const [first] = keeping
    .map((view) => findingOf(view, m, alpha))
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return first ?? { kind: 'same' };
}

const ORDER: readonly LensFinding['kind'][] = [
  'single',
  'mean',
  'above',
  'below',
  'batchWorse',
  'runningWorse',
  'caughtUp',
];

function findingOf(view: LensView, m: number, alpha: number): LensFinding {
  const { arm, running, batch, gaps, ratios } = view;
  const accuracies = { arm, m, running, batch };
  // In a convolution even one example has a variance, over its places.
  if (!gaps.some(Number.isFinite)) return { kind: 'single', ...accuracies };
  const behind = largest(gaps);
  const far = m > 1 ? Math.max(LEAST_GAP, NOISES * batchNoise(m, alpha)) : LEAST_GAP;
  if (behind.value > far) return { kind: 'mean', arm, layer: behind.layer, gap: behind.value };
  const limit = 1.5 + 8 / Math.sqrt(Math.max(1, m - 1));
  const above = largest(ratios);
  if (above.value > limit) return { kind: 'above', arm, layer: above.layer, ratio: above.value };
  const below = largest(ratios.map((ratio) => 1 / ratio));
  if (below.value > limit) return { kind: 'below', arm, layer: below.layer, ratio: below.value };
  if (running - batch > DIFFERENT) return { kind: 'batchWorse', ...accuracies };
  if (batch - running > DIFFERENT) return { kind: 'runningWorse', ...accuracies };
  return { kind: 'caughtUp', ...accuracies };
}

function largest(values: readonly number[]): { readonly layer: number; readonly value: number } {
  let found = { layer: 0, value: -Infinity };
  values.forEach((value, l) => {
    if (value > found.value) found = { layer: l + 1, value };
  });
  return found;
}
