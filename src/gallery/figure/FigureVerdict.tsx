import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { FigureRun } from '../../session/figure/figure-run';
import { Readout } from '../../ui/Readout';
import { GOAL, race } from './race';

/** What the run says: steps to the goal, and how many times as many. */
export function FigureVerdict({ run }: { run: FigureRun }) {
  const { t } = useTranslation();
  const read = useCallback(() => {
    const [a, b] = [run.curve('a'), run.curve('b')];
    const found = race(a, b);
    const goal = formatShare(GOAL);
    if (a.length === 0 && b.length === 0) return { value: NaN, text: t('figure.verdictWaiting') };
    if (found.kind === 'none') {
      const step = formatCount(Math.min(a.lastStep, b.lastStep));
      return { value: NaN, text: t('figure.verdictNone', { goal, step }) };
    }
    const steps = formatCount(found.steps);
    const { first } = found;
    const second = first === 'A' ? 'B' : 'A';
    if (found.kind === 'one') {
      const reached = formatCount((second === 'A' ? a : b).lastStep);
      return {
        value: NaN,
        text: t('figure.verdictOne', { goal, first, second, steps, reached }),
      };
    }
    const other = formatCount(found.other);
    const ratio = formatFixed(found.ratio, found.ratio < 10 ? 1 : 0);
    return {
      value: found.ratio,
      text: t('figure.verdictBoth', { goal, first, second, steps, other, ratio }),
    };
  }, [run, t]);
  return (
    <p className="figure-verdict">
      <Readout testId="figure-verdict" read={read} feed={run.subscribe} />
    </p>
  );
}
