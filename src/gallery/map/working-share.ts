import type { Outcome } from '../../session/survey/protocol';

/** The test accuracy from which a cell counts as one that works. */
export const GOAL = 0.9;

export interface WorkingShare {
  /** Cells known. */
  readonly known: number;
  /** Those of them that an arm trains to the goal; what diverged does not. */
  readonly counts: { readonly a: number; readonly b: number };
  /** Which sentence says how the arms compare. */
  readonly verdict: 'unknown' | 'none' | 'onlyA' | 'onlyB' | 'same' | 'wider' | 'narrower';
  /** B's cells for each of A's; NaN where there is no such number. */
  readonly factor: number;
}

/** In how much of the map A and B work. */
export function workingShare(outcomes: Iterable<Outcome>): WorkingShare {
  const all = [...outcomes];
  const known = all.length;
  const worked = (index: number) =>
    all.filter(({ arms }) => {
      const arm = arms[index];
      return arm !== undefined && arm.diverged === null && arm.accuracy >= GOAL;
    }).length;
  const counts = { a: worked(0), b: worked(1) };
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
