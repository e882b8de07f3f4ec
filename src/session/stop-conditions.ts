import type { MeasurementLayout } from '../engine/probes/measurement';
import type { Frame } from './frame';

/** When Play is to stop by itself. */
export interface Stops {
  readonly step: number | null;
  /** Of the test set, of either arm. */
  readonly accuracy: number | null;
  readonly divergence: boolean;
}

export type StopReason = keyof Stops;

export const NO_STOPS: Stops = { step: null, accuracy: null, divergence: false };

/** What is known of one arm at the end of a grant; accuracy is NaN where it was not measured. */
export interface ArmStanding {
  readonly accuracy: number;
  readonly diverged: boolean;
}

/** Of what an arm has shown, if anything. */
export function standingOf(
  frame: Frame | null,
  diverged: boolean,
  layout: MeasurementLayout,
): ArmStanding {
  const measured = frame?.look.evaluate ? frame.measurement.values : [];
  return { accuracy: measured[layout.scalar('testAccuracy')] ?? NaN, diverged };
}

/** Tells when a condition comes true, once: who plays on is not stopped by what is true already. */
export class StopConditions {
  wanted: Stops = NO_STOPS;
  #best = NaN;
  #diverged = 0;

  /** For a new run. */
  restart(): void {
    this.#best = NaN;
    this.#diverged = 0;
  }

  /** The step that must not be passed over from here. */
  limit(step: number): number {
    const { step: last } = this.wanted;
    return last !== null && last > step ? last : Infinity;
  }

  /** Takes what is known at this step, and says why the run is to stop here, or null. */
  check(step: number, arms: readonly ArmStanding[]): StopReason | null {
    const { wanted } = this;
    const best = Math.max(...arms.map(({ accuracy }) => (accuracy >= 0 ? accuracy : -Infinity)));
    const diverged = arms.filter((arm) => arm.diverged).length;
    const goal = wanted.accuracy ?? Infinity;
    const reached = best >= goal && !(this.#best >= goal);
    const broke = wanted.divergence && diverged > this.#diverged;
    if (best > -Infinity) this.#best = best;
    this.#diverged = diverged;
    if (broke) return 'divergence';
    if (reached) return 'accuracy';
    return step === wanted.step ? 'step' : null;
  }
}
