import type { TFunction } from 'i18next';
import { formatShareRoughly } from '../../charts/format';
import { armLetter } from '../arm-names';
import { sayEach } from '../say-each';
import type { ShiftFinding } from './finding';

/** The numbers of the measured step, and what follows from them, in words. */
export function writeFinding(t: TFunction, step: string, finding: ShiftFinding): string {
  const { medians, comparison } = finding;
  const shares = medians.map((value) =>
    Number.isFinite(value) ? formatShareRoughly(value) : t('chart.none'),
  );
  const numbers = sayEach(t, step, shares, (two) => t('study.finding.numbers', two));
  if (comparison === null) return numbers;
  return `${numbers}${t('study.finding.gap')}${conclude(t, finding)}`;
}

function conclude(t: TFunction, { comparison, normalized }: ShiftFinding): string {
  if (normalized === null) {
    if (comparison === 'similar') return t('study.finding.similar');
    const [more, less] = comparison === 'larger' ? [1, 0] : [0, 1];
    return t('study.finding.larger', { more: armLetter(more), less: armLetter(less) });
  }
  if (comparison === 'similar') return t('study.finding.batchSimilar');
  const more = comparison === 'larger' ? 1 : 0;
  return more === normalized ? t('study.finding.batchLarger') : t('study.finding.batchSmaller');
}
