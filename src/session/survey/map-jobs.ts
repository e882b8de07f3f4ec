import { armSpecification } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
import { cellExperiment, mapAxis, RATE_RANGE, SCALE_RANGE } from '../../experiment/stability-map';
import { coarseToFine } from './coarse-to-fine';
import type { SurveyJob } from './protocol';

/** A job for each cell of a square map, both arms in each, from coarse to fine. */
export function mapJobs(experiment: Experiment, side: number, steps: number): SurveyJob[] {
  const scales = mapAxis(SCALE_RANGE, side);
  const rates = mapAxis(RATE_RANGE, side);
  return coarseToFine(side).map((id) => {
    const scale = scales[id % side] ?? NaN;
    const rate = rates[Math.floor(id / side)] ?? NaN;
    const cell = cellExperiment(experiment, scale, rate);
    return { id, steps, specifications: cell.arms.map((_, arm) => armSpecification(cell, arm)) };
  });
}
