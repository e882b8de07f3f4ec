import type { TFunction } from 'i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { Experiment } from '../../experiment/experiment';
import type { WorkingShare } from './working-share';

/** Whether A is the plain network and B has batch normalization, from the first step to the last. */
export function comparesBatch({ arms: [a, b], events }: Experiment): boolean {
  const switched = events.some(({ key }) => key === 'a.norm' || key === 'b.norm');
  return a?.normalizer === 'none' && b?.normalizer === 'batch' && !switched;
}

/** How much of the map works for each arm, as a sentence; of an unfinished map, so far. */
export function writeVerdict(
  t: TFunction,
  { known, counts, verdict, factor }: WorkingShare,
  total: number,
  experiment: Experiment,
): string {
  if (verdict === 'unknown') return t('map.verdict.unknown');
  const share = (count: number) => formatShare(count / known);
  const values = {
    a: formatCount(counts.a),
    b: formatCount(counts.b),
    shareA: share(counts.a),
    shareB: share(counts.b),
    total: formatCount(known),
    factor: formatFixed(factor, factor < 1 ? 2 : 1),
  };
  const compared = verdict === 'wider' || verdict === 'narrower';
  const sentence =
    compared && comparesBatch(experiment)
      ? t(`map.verdict.${verdict}Batch`, values)
      : t(`map.verdict.${verdict}`, values);
  return known === total ? sentence : t('map.soFar', { sentence });
}
