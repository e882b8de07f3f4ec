import { readLink, writeLink } from '../../experiment/link';
import { type KeptRun, MOST_RUNS } from './done';

/**
 * With one more run, or with one of them further on: the same run is kept at its furthest step, and
 * a run that was changed on its way takes the place of what it was until then.
 */
export function withRun(runs: readonly KeptRun[], run: KeptRun): readonly KeptRun[] {
  const here = runs.filter(({ place }) => place === run.place);
  const same = here.find(({ link, networks }) => link === run.link && networks === run.networks);
  if (same !== undefined) return same.step > run.step || equal(same, run) ? runs : moved(same);
  const latest = here.at(-1);
  return latest !== undefined && goesOn(latest, run) ? moved(latest) : cut([...runs, run]);

  function moved(former: KeptRun): readonly KeptRun[] {
    return [...runs.filter((one) => one !== former), run];
  }
}

const equal = (one: KeptRun, other: KeptRun) =>
  one.step === other.step && one.fingerprint === other.fingerprint;

const cut = (runs: readonly KeptRun[]) => runs.slice(-MOST_RUNS);

/** Whether a run was another one up to its step. */
function goesOn(former: KeptRun, run: KeptRun): boolean {
  if (run.step < former.step || run.networks !== former.networks) return false;
  return until(former.link, former.step) === until(run.link, former.step);
}

/** The experiment with what was changed before a step. */
function until(link: string, step: number): string {
  const { experiment } = readLink(link);
  const events = experiment.events.filter((event) => event.step < step);
  return writeLink({ experiment: { ...experiment, events } });
}

/** All runs of both, without those that are told twice. */
export function joinRuns(
  before: readonly KeptRun[],
  later: readonly KeptRun[],
): readonly KeptRun[] {
  const key = ({ place, link, networks, step }: KeptRun) =>
    JSON.stringify([place, link, networks, step]);
  const joined = new Map([...before, ...later].map((run) => [key(run), run]));
  return cut([...joined.values()]);
}
