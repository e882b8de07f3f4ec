import { LAST_STEP } from './events';
import { field, flag, initialValues, optional, real, type RecordOf, whole } from './field';

/** How a run is played. Nothing in here changes a number. */
export const PLAYBACK = {
  /** Run to this step on opening, then pause. */
  at: field('at', optional(whole(0, LAST_STEP), 'start'), null),
  /** Play stops at this step, at this test accuracy of any arm, and where an arm diverges. */
  stopStep: field('stop', optional(whole(1, LAST_STEP), 'never'), null),
  stopAccuracy: field('goal', optional(real(0.01, 1, 'factor'), 'never'), null),
  stopDiverged: field('halt', flag(), false),
  /** Steps per second; null: as many as the machine can. */
  speed: field('speed', optional(real(1, 5000, 'factor'), 'max'), 150),
  /** Whether the run goes on while its tab is hidden. */
  background: field('background', flag(), false),
};

export interface Playback extends RecordOf<typeof PLAYBACK> {}

export const DEFAULT_PLAYBACK: Playback = initialValues(PLAYBACK);
