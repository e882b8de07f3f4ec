import type { TFunction } from 'i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { Curve } from '../../session/figure/curve';
import { GOAL, race } from './race';

/**
 * Steps to the goal, and how many times as many: what is known so far, in a sentence. Curves in
 * `standing` have diverged and are not waited for.
 */
export function writeRace(
  t: TFunction,
  a: Curve,
  b: Curve,
  standing: readonly Curve[] = [],
): string {
  const found = race(a, b);
  const goal = formatShare(GOAL);
  if (a.length === 0 && b.length === 0) return t('figure.verdictWaiting');
  if (found.kind === 'none') {
    const going = [a, b].filter((curve) => !standing.includes(curve));
    const reached =
      going.length > 0
        ? Math.min(...going.map(({ lastStep }) => lastStep))
        : Math.max(a.lastStep, b.lastStep);
    const step = formatCount(reached);
    return t('figure.verdictNone', { goal, step });
  }
  const steps = formatCount(found.steps);
  const { first } = found;
  if (found.steps === 0) {
    const both = found.kind === 'both' && found.other === 0;
    return both
      ? t('figure.verdictBothBegin', { goal })
      : t('figure.verdictBegins', { goal, first });
  }
  const second = first === 'A' ? 'B' : 'A';
  if (found.kind === 'one') {
    const reached = formatCount((second === 'A' ? a : b).lastStep);
    return t('figure.verdictOne', { goal, first, second, steps, reached });
  }
  const other = formatCount(found.other);
  const ratio = formatFixed(found.ratio, found.ratio < 10 ? 1 : 0);
  return t('figure.verdictBoth', { goal, first, second, steps, other, ratio });
}
