import type { DataSet } from '../engine/data/data-set';
import { type Problem, problem } from '../engine/data/own/problem';
import type { Experiment } from './experiment';
import { refusalOf } from './refusal';

/** Why these files cannot be trained on as the experiment says; null where they can. */
export function ownDataRefusal(experiment: Experiment, { train }: DataSet): Problem | null {
  const refusal = refusalOf(experiment, train.features);
  if (refusal === null) return null;
  return problem('whitening', { features: refusal.units, limit: refusal.limit });
}
