import type { RecordedStep } from '../../instrument/run/recorded-step';

/** Hidden layers of the chapter's network. */
export const DEPTH = 5;

/** The gradient has come through where the output layer's is at most so many times the first's. */
export const THROUGH = 50;

/** How many times larger the gradient of the output layer is than that of the first. */
export function gradientRatio(arm: RecordedStep): number {
  return arm.layerValue('gradientNorm', DEPTH) / arm.layerValue('gradientNorm', 0);
}

/** Share of the last hidden layer's outputs that are saturated. */
export function topSaturated(arm: RecordedStep): number {
  return arm.share('saturated', DEPTH - 1);
}

/** The middle of the values that the last hidden layer's units receive. */
export function topMedian(arm: RecordedStep): number {
  return arm.statistic('p50', 'preactivation', DEPTH - 1);
}
