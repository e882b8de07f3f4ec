import type { Kernels } from '../../engine/kernels/kernels';
import { mapJobs } from '../../session/survey/map-jobs';
import type { Outcome, SurveyReply } from '../../session/survey/protocol';
import { serveSurvey } from '../../session/survey/serve-survey';
import { partOf, type Shard } from '../shard';
import type { StabilityMap } from './map';

/** Trains a map's cells, or a shard's, in the order of their numbers, as a worker of the page does. */
export function runMap(
  { experiment, data, side, steps }: StabilityMap,
  shard: Shard | null,
  createKernels: (bytes: number) => Kernels,
  tell: (outcome: Outcome) => void,
): void {
  let failure: string | null = null;
  const serve = serveSurvey(createKernels, (reply: SurveyReply) => {
    if (reply.kind === 'trained') reply.outcomes.forEach(tell);
    if (reply.kind === 'failed') failure = reply.message;
  });
  const all = mapJobs(experiment, Number(side), steps).toSorted((one, other) => one.id - other.id);
  serve({ kind: 'data', data });
  for (const job of shard === null ? all : partOf(shard, all)) {
    serve({ kind: 'train', batch: job.id, jobs: [job] });
    if (failure !== null) throw new Error(failure);
  }
}
