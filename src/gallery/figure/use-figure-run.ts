import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { pageClock } from '../../session/clock';
import { createTrainerWorker } from '../../session/create-trainer-worker';
import { FigureRun } from '../../session/figure/figure-run';
import type { OwnData } from '../../session/own-data';

/** The long run of the present experiment. It waits to be started, and ends with the screen. */
export function useFigureRun(experiment: Experiment, steps: number, own: OwnData) {
  const [run] = useState(() => new FigureRun(createTrainerWorker, pageClock(document)));
  const data = own.dataOf(experiment);
  useEffect(() => {
    if (data !== 'missing') run.prepare(experiment, steps, data);
    return () => run.stop();
  }, [run, experiment, steps, data]);
  return { run, missing: data === 'missing' };
}
