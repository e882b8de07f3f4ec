import { combineFingerprints } from '../../engine/fingerprint';
import type { Experiment } from '../../experiment/experiment';
import { writeLink } from '../../experiment/link';
import { withRun } from '../../exports/hand-in/with-run';
import type { Moment } from '../../instrument/run/moments';
import type { Run } from '../../instrument/run/run';
import { pageProgress } from './progress';

/** In ms: how often a run that plays is kept. */
const EVERY = 1000;

/**
 * Keeps of a run how far it was led, among what its reader has done: whenever it comes to rest, each
 * second while it plays, and as it ends. What its link alone has brought about is not kept. Returns
 * how to end that.
 */
export function keepRun(place: string, { store, session, moments }: Run): () => void {
  const first = store.getState();
  let latest: (() => void) | null = null;
  let { experiment: seen, generation } = first;
  /** The step at which this run was changed last. */
  let changedAt = -1;
  let kept = -Infinity;
  const keep = () => {
    latest?.();
    latest = null;
    kept = session.time;
  };
  const look = () => {
    const now = store.getState();
    const { experiment } = now;
    if (experiment !== seen) changedAt = now.generation === generation ? session.step : -1;
    ({ experiment: seen, generation } = now);
    if (session.cursor !== null) return;
    const moment = moments.now;
    const { playing } = session.state.getState();
    const asOpened = experiment === first.experiment && moment.step <= (first.playback.at ?? 0);
    // What was measured at this very step may be older than a change at it, taken back or not.
    const changing =
      moment.step === changedAt || experiment.events.some(({ step }) => step === moment.step);
    const fingerprint = fingerprintOf(moment);
    if (moment.step === 0 || asOpened || changing || fingerprint === null) return;
    latest = () => add(place, experiment, moment.step, fingerprint);
    if (!playing || session.time - kept >= EVERY) keep();
  };
  const stops = [moments.subscribe(look), session.state.subscribe(look)];
  addEventListener('pagehide', keep);
  look();
  return () => {
    keep();
    removeEventListener('pagehide', keep);
    for (const stop of stops) stop();
  };
}

/** Of all networks together; null before they are measured. */
function fingerprintOf({ arms }: Moment): string | null {
  const fingerprints = arms.map(({ fingerprint }) => fingerprint);
  // One that has diverged and was left behind counts as none.
  return fingerprints.every((each) => each === '') ? null : combineFingerprints(fingerprints);
}

function add(place: string, experiment: Experiment, step: number, fingerprint: string): void {
  const networks = experiment.arms.length;
  const run = { place, link: writeLink({ experiment }), networks, step, fingerprint };
  const { runs } = pageProgress().getState();
  const next = withRun(runs, run);
  if (next !== runs) pageProgress().setState({ runs: [...next] });
}
