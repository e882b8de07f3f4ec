import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import type { Outcome } from '../../session/survey/protocol';

/** The test accuracy from which a cell counts as one that works. */
export const GOAL = 0.9;

export interface WorkingShare {
  /** Cells known. */
  readonly known: number;
  /** Those of them that an arm trains to the goal; what diverged does not. */
  readonly counts: Readonly<Record<ArmName, number>>;
  /** Which sentence says how the arms compare. */
  readonly verdict: 'unknown' | 'none' | 'onlyA' | 'onlyB' | 'same' | 'wider' | 'narrower';
  /** B's cells for each of A's; NaN where there is no such number. */
  readonly factor: number;
}

/** In how much of the map each arm works. */
export function workingShare(outcomes: Iterable<Outcome>): WorkingShare {
  const counts = { a: 0, b: 0 };
  let known = 0;
  for (const { arms } of outcomes) {
    known += 1;
    ARM_NAMES.forEach((name, i) => {
      const arm = arms[i];
      if (arm && arm.diverged === null && arm.accuracy >= GOAL) counts[name] += 1;
    });
  }
  const factor = counts.a > 0 && counts.b > 0 ? counts.b / counts.a : NaN;
  return { known, counts, verdict: verdictOf(known, counts), factor };
}

function verdictOf(known: number, { a, b }: WorkingShare['counts']): WorkingShare['verdict'] {
  if (known === 0) return 'unknown';
  if (a === 0 && b === 0) return 'none';
  if (a === 0) return 'onlyB';
  if (b === 0) return 'onlyA';
  if (a === b) return 'same';
  return b > a ? 'wider' : 'narrower';
}
