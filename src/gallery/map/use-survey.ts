import { useEffect, useMemo, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { writeLink } from '../../experiment/link';
import { cellExperiment } from '../../experiment/stability-map';
import { useOwnData } from '../../instrument/files/use-own-data';
import { pageClock } from '../../session/clock';
import type { OwnData } from '../../session/own-data';
import { mapJobs } from '../../session/survey/map-jobs';
import type { SurveyJob } from '../../session/survey/protocol';
import { pageThreads } from '../../session/threads/page-threads';
import { Survey } from '../../session/survey/survey';

/** The survey of the present map. It waits to be started, and ends with the screen or with this map. */
export function useSurvey(
  experiment: Experiment,
  own: OwnData,
  side: number,
  steps: number,
): {
  readonly survey: Survey;
  readonly jobs: readonly SurveyJob[];
  /** The experiment trains on files that are not here: nothing can be started. */
  readonly missing: boolean;
} {
  const [survey] = useState(() => new Survey(pageThreads(), pageClock(document)));
  // All but what the axes set: the present experiment may move on its own map.
  const base = writeLink({ experiment: cellExperiment(experiment, 1, 1) });
  const jobs = useMemo(
    () => mapJobs(experiment, side, steps),
    // oxlint-disable-next-line react/exhaustive-deps -- `base` stands for the experiment
    [base, side, steps],
  );
  const data = useOwnData(own, experiment);
  useEffect(() => {
    if (data !== 'missing') survey.prepare(jobs, data);
    return () => survey.stop();
  }, [survey, jobs, data]);
  return { survey, jobs, missing: data === 'missing' };
}
