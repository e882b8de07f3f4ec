import type { ArmSnapshot, Snapshot } from './snapshot';

/**
 * Whether something is so of an arm at a moment. It becomes so by a strict bound and stays so by a
 * `loose` one: between the two the moments before decide, so that a sentence does not come and go.
 */
export type Condition = (arm: ArmSnapshot, moment: Snapshot, loose: boolean) => boolean;

/** Moments that are looked back at most. */
const REACH = 64;

/** Whether a condition has become so and stayed so up to this moment: by what was recorded alone. */
export function holds(condition: Condition, arm: number, now: Snapshot): boolean {
  const since = now.arms[arm]?.since ?? 0;
  let moment: Snapshot | null = now;
  for (let looks = 0; moment !== null && looks < REACH; looks++) {
    const seen = moment.arms[arm];
    // Under other settings it was another arm.
    if (seen === undefined || moment.step < since) return false;
    if (condition(seen, moment, false)) return true;
    if (!condition(seen, moment, true)) return false;
    moment = moment.before();
  }
  return false;
}
