/** Moments recorded on the way to a step that is run up to, and every which one is evaluated. */
const MOMENTS = 64;
const EVALUATED_MOMENTS = 2;

/** Where a grant ends, and what has to be seen there. */
export interface Stop {
  readonly to: number;
  readonly look: boolean;
  readonly evaluate: boolean;
}

/**
 * After `from`, so many steps on or at the next of the marks, steps that are to be seen whole. On
 * the way to a target regular moments are seen too: it is too fast to be seen on the way.
 */
export function nextStop(
  from: number,
  steps: number,
  target: number | null,
  marks: readonly number[],
): Stop {
  const stride = target === null ? Infinity : Math.ceil(target / MOMENTS);
  const moment = (Math.floor(from / stride) + 1) * stride;
  const mark = Math.min(...marks.filter((step) => step > from));
  const to = Math.min(from + steps, mark, moment);
  const evaluate = to === mark || to % (EVALUATED_MOMENTS * stride) === 0;
  return { to, look: evaluate || to === moment, evaluate };
}
