import type { Kernels } from '../../engine/kernels/kernels';
import { readLink } from '../../experiment/link';
import { FakeClock } from '../fake-clock.fixture';
import { FakeSurveyWorkers } from './fake-survey-workers.fixture';
import { mapJobs } from './map-jobs';
import { Threads } from '../threads/threads';
import type { SurveyJob } from './protocol';
import { Survey } from './survey';

/** For tests: a survey on fake workers and a fake clock. */

const TINY = 'v=1&data=moons&noise=0.1&train=40&depth=3&width=4&batch=8&act=linear&init=fixed';

/** The jobs of a small map, from coarse to fine. */
export function smallJobs(text = TINY, steps = 20): SurveyJob[] {
  return mapJobs(readLink(text).experiment, 8, steps);
}

export function openSurvey(cores = 2, createKernels?: (bytes: number) => Kernels) {
  const clock = new FakeClock();
  const workers = new FakeSurveyWorkers(createKernels);
  const threads = new Threads(workers.create, cores);
  const survey = new Survey(threads, clock);
  const settle = (until?: () => boolean, pick?: () => number) => workers.settle(until, pick);
  const state = () => survey.state.getState();
  return { clock, workers, threads, survey, settle, state };
}
