import type { Grant } from './pace';

/** Moments recorded on the way to a step that is run up to, and every which one is evaluated. */
const MOMENTS = 64;
const EVALUATED_MOMENTS = 2;

/** What the next grant has to reckon with. */
export interface Outlook {
  readonly granted: number;
  /** The step that is run up to, or null. */
  readonly target: number | null;
  /** Where it ends at the latest. */
  readonly limit: number;
  /** The step of the next change that the link holds, if any. */
  readonly event: number | undefined;
}

/** The step that arms may train to next, and what is looked at there. */
export function nextGrant(grant: Grant, { granted, target, limit, event }: Outlook) {
  // A run up to a step is recorded at regular moments: it is too fast to be seen on the way.
  const stride = target === null ? Infinity : Math.ceil(target / MOMENTS);
  const moment = (Math.floor(granted / stride) + 1) * stride;
  const to = Math.min(granted + grant.steps, limit, event ?? Infinity, moment);
  // A change that the link holds is recorded at its very step, so that it can be looked at.
  const seen = to === limit || to === event;
  const evaluate = grant.evaluate || seen || to % (EVALUATED_MOMENTS * stride) === 0;
  return { to, look: grant.look || to === moment || evaluate, evaluate };
}
