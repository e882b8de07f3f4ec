import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureRun } from '../../session/figure/figure-run';
import { useCalmly } from '../../ui/following';
import { Readout } from '../../ui/Readout';
import { race } from './race';
import { writeRace } from './write-race';

/** The one sentence that the figure is for. Its value is how many times as many steps. */
export function FigureVerdict({ run }: { run: FigureRun }) {
  const { t } = useTranslation();
  const read = useCallback(() => {
    const [a, b] = [run.curve(0), run.curve(1)];
    const found = race(a, b);
    const { divergence } = run.state.getState();
    const standing = run.curves.filter((_, arm) => divergence[arm]);
    return { value: found.kind === 'both' ? found.ratio : NaN, text: writeRace(t, a, b, standing) };
  }, [run, t]);
  return (
    <p className="many-runs-verdict">
      <Readout testId="figure-verdict" read={read} following={useCalmly(run.subscribe)} />
    </p>
  );
}
