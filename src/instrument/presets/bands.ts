import type { PresetId } from '../../experiment/presets';

/**
 * The 15th, 50th and 85th percentile of what goes into the nonlinearity of the last hidden layer, at
 * moments evenly apart from step 0 to the end of a preset's picture; in whole parts of LIMIT, that
 * is, of the half height.
 */
export interface Band {
  readonly low: readonly number[];
  readonly median: readonly number[];
  readonly high: readonly number[];
}

/** Of arm A and arm B. */
export type Bands = Readonly<Record<PresetId, readonly [Band, Band]>>;

/** What stands for the rim of the value axis. */
export const LIMIT = 100;
