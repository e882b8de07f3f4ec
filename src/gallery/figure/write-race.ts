import type { TFunction } from 'i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { Curve } from '../../session/figure/curve';
import { GOAL, race } from './race';

/** Steps to the goal, and how many times as many: what is known so far, in a sentence. */
export function writeRace(t: TFunction, a: Curve, b: Curve): string {
  const found = race(a, b);
  const goal = formatShare(GOAL);
  if (a.length === 0 && b.length === 0) return t('figure.verdictWaiting');
  if (found.kind === 'none') {
    const step = formatCount(Math.min(a.lastStep, b.lastStep));
    return t('figure.verdictNone', { goal, step });
  }
  const steps = formatCount(found.steps);
  const { first } = found;
  const second = first === 'A' ? 'B' : 'A';
  if (found.kind === 'one') {
    const reached = formatCount((second === 'A' ? a : b).lastStep);
    return t('figure.verdictOne', { goal, first, second, steps, reached });
  }
  const other = formatCount(found.other);
  const ratio = formatFixed(found.ratio, found.ratio < 10 ? 1 : 0);
  return t('figure.verdictBoth', { goal, first, second, steps, other, ratio });
}
