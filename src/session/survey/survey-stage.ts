import type { Kernels } from '../../engine/kernels/kernels';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';
import { cellExperiment, mapAxis, RATE_RANGE, SCALE_RANGE } from '../../experiment/stability-map';
import { FakeClock } from '../fake-workers';
import { coarseToFine } from './coarse-to-fine';
import { FakeSurveyWorkers } from './fake-survey-workers';
import type { SurveyJob } from './protocol';
import { Survey } from './survey';

/** For tests: a survey on fake workers and a fake clock. */

const TINY = 'v=1&data=moons&noise=0.1&train=40&depth=3&width=4&batch=8&act=linear&init=fixed';

/** The jobs of a small map, from coarse to fine. */
export function mapJobs(text = TINY, steps = 20, side = 8): SurveyJob[] {
  const { experiment } = readLink(text);
  const scales = mapAxis(SCALE_RANGE, side);
  const rates = mapAxis(RATE_RANGE, side);
  return coarseToFine(side).map((id) => {
    const scale = scales[id % side] ?? NaN;
    const rate = rates[Math.floor(id / side)] ?? NaN;
    const cell = cellExperiment(experiment, scale, rate);
    return { id, steps, specifications: ARM_NAMES.map((arm) => armSpecification(cell, arm)) };
  });
}

export function openSurvey(cores = 2, createKernels?: (bytes: number) => Kernels) {
  const clock = new FakeClock();
  const workers = new FakeSurveyWorkers(createKernels);
  const survey = new Survey(workers.create, cores, clock);
  const settle = (until?: () => boolean, pick?: () => number) => workers.settle(until, pick);
  const state = () => survey.state.getState();
  return { clock, workers, survey, settle, state };
}
