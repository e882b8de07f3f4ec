import { useCallback, useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { useOwnData } from '../../instrument/files/use-own-data';
import { pageClock } from '../../session/clock';
import { FigureRun } from '../../session/figure/figure-run';
import type { OwnData } from '../../session/own-data';
import { pageThreads } from '../../session/threads/page-threads';

/** The long run of the present experiment. It waits to be started, and ends with the screen. */
export function useFigureRun(experiment: Experiment, steps: number, own: OwnData) {
  const [run] = useState(() => new FigureRun(pageThreads(), pageClock(document)));
  const data = useOwnData(own, experiment);
  /** Forgets what there was, so that it can begin again. */
  const prepare = useCallback(() => {
    if (data !== 'missing') run.prepare(experiment, steps, data);
  }, [run, experiment, steps, data]);
  useEffect(() => {
    prepare();
    return () => run.stop();
  }, [run, prepare]);
  return { run, prepare, missing: data === 'missing' };
}
