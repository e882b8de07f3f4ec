import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ARM_NAMES } from '../../experiment/experiment';
import type { FigureRun } from '../../session/figure/figure-run';
import { Readout } from '../../ui/Readout';
import { race } from './race';
import { writeRace } from './write-race';

/** The one sentence that the figure is for. Its value is how many times as many steps. */
export function FigureVerdict({ run }: { run: FigureRun }) {
  const { t } = useTranslation();
  const read = useCallback(() => {
    const [a, b] = [run.curve('a'), run.curve('b')];
    const found = race(a, b);
    const { divergence } = run.state.getState();
    const standing = ARM_NAMES.filter((arm) => divergence[arm]).map((arm) => run.curve(arm));
    return { value: found.kind === 'both' ? found.ratio : NaN, text: writeRace(t, a, b, standing) };
  }, [run, t]);
  return (
    <p className="many-runs-verdict">
      <Readout testId="figure-verdict" read={read} subscribe={run.subscribe} />
    </p>
  );
}
