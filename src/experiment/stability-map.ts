import { ARM_IDS, type Experiment } from './experiment';
import type { Range } from './field';
import { SHARED_SETTINGS } from './settings';

/** Of the axes: as far as the fields go. */
export const SCALE_RANGE = SHARED_SETTINGS.initialScale.kind.range;
export const RATE_RANGE = SHARED_SETTINGS.learningRate.kind.range;

/** What the axes set: changes of it in mid-run would take a cell off its place. */
const RATES = new Set<string>(['lr', ...ARM_IDS.map((arm) => `${arm}.lr`)]);

/**
 * The values of one axis, evenly spread over the logarithm from end to end. They have three digits:
 * enough for each to have its own, few enough that no browser's logarithm can make another of them.
 */
export function mapAxis({ min, max }: Range, side: number): number[] {
  const low = Math.log10(min);
  const step = (Math.log10(max) - low) / (side - 1);
  return Array.from({ length: side }, (_, i) => Number((10 ** (low + i * step)).toPrecision(3)));
}

/**
 * The experiment of one cell: both networks start at this scale and learn at this rate, whatever
 * they had of their own; all other settings stay, and so do the changes on the way that leave the
 * rate alone.
 */
export function cellExperiment(
  experiment: Experiment,
  initialScale: number,
  learningRate: number,
): Experiment {
  const own = { learningRate: null, initialScale: null };
  return {
    ...experiment,
    initialScale,
    learningRate,
    arms: experiment.arms.map((arm) => ({ ...arm, ...own })),
    events: experiment.events.filter(({ key }) => !RATES.has(key)),
  };
}
