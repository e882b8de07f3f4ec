import type { Curve } from '../../session/figure/curve';

/** The accuracy at which steps are compared. */
export const GOAL = 0.8;

/** Which network was first at the goal, and what is known of the other. */
export type Race =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly first: 'A' | 'B'; readonly steps: number }
  | {
      readonly kind: 'both';
      readonly first: 'A' | 'B';
      readonly steps: number;
      readonly other: number;
      /** How many times as many steps the slower one took; NaN where the first needed none. */
      readonly ratio: number;
    };

/** From the recorded moments: a goal between two of them counts as reached at the later. */
export function race(a: Curve, b: Curve): Race {
  const [stepsA, stepsB] = [a.stepsTo(GOAL), b.stepsTo(GOAL)];
  if (stepsA === null && stepsB === null) return { kind: 'none' };
  const first = stepsB === null || (stepsA !== null && stepsA < stepsB) ? 'A' : 'B';
  const [steps, other] = first === 'A' ? [stepsA, stepsB] : [stepsB, stepsA];
  if (steps === null) return { kind: 'none' };
  if (other === null) return { kind: 'one', first, steps };
  return { kind: 'both', first, steps, other, ratio: steps > 0 ? other / steps : NaN };
}
