/** From this step on, moments are so many steps apart: what is early changes fast. */
const STRIDES = [
  [10_000, 200],
  [4000, 100],
  [1000, 50],
  [200, 20],
  [0, 10],
] as const;

/** Moments of 50,000 steps: 380. Longer runs are recorded more sparsely from step 10,000 on. */
const USUAL = 50_000;

/** The step that is recorded after this one, in a run of `last` steps. */
export function recordedStepAfter(step: number, last: number): number {
  const [from, usual] = STRIDES.find(([start]) => step >= start) ?? [0, 10];
  const stride = from === 10_000 ? usual * Math.max(1, Math.ceil(last / USUAL)) : usual;
  return Math.min(last, (Math.floor(step / stride) + 1) * stride);
}

/** How many are still to be recorded after this step. */
export function recordedStepsBetween(step: number, last: number): number {
  let count = 0;
  for (let at = step; at < last; at = recordedStepAfter(at, last)) count += 1;
  return count;
}
