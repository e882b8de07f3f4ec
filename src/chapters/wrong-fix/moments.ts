/**
 * One step is cut in three, to be looked at: the loss and the pulls are seen, b is moved while the
 * old mean still stands, the new mean is taken off.
 */
export const PHASES = ['look', 'update', 'normalize'] as const;
export type Phase = (typeof PHASES)[number];

export interface Place {
  /** Updates of b that are done and normalized. */
  readonly step: number;
  readonly phase: Phase;
}

export const START: Place = { step: 0, phase: 'look' };

/** The next third of a step; the last look is that of step `last`. */
export function nextPlace({ step, phase }: Place, last: number): Place {
  if (phase === 'normalize') return { step: step + 1, phase: 'look' };
  if (step >= last) return { step, phase: 'look' };
  return { step, phase: phase === 'look' ? 'update' : 'normalize' };
}

/** Whole steps on. */
export function stepsOn({ step, phase }: Place, count: number, last: number): Place {
  const done = phase === 'look' ? step : step + 1;
  return { step: Math.min(last, done + count), phase: 'look' };
}
