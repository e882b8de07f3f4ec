import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTick } from '../../charts/format';
import { armLetter } from '../../instrument/arm-names';
import { type RunLine, RunLines, type ValueAxis } from '../../instrument/curves/RunLines';
import { armsOf, readStepOf, valueColumn } from '../../instrument/run/recorded-step';
import { useRun } from '../../instrument/run/run-context';
import { brief } from '../../instrument/write-values';

/** The layer whose bias is shown: the first, which the data alone feed. */
const LAYER = 0;

/** The size of the first layer's bias and the loss of the batch, of both networks, on one axis. */
export function BiasChart() {
  const { t } = useTranslation();
  const run = useRun();
  const lines = useCallback((): readonly RunLine[] => {
    const { history } = run.session;
    const { layout } = history;
    return armsOf(run).flatMap((arm) => {
      const bias = t('wrongFix.biasOf', { arm: armLetter(arm) });
      const loss = t('wrongFix.lossOf', { arm: armLetter(arm) });
      return [
        {
          arm,
          name: bias,
          label: bias,
          column: valueColumn(history, arm, layout.layerValue('biasNorm', LAYER)),
          weight: 2,
        },
        {
          arm,
          name: loss,
          label: loss,
          column: valueColumn(history, arm, layout.scalar('batchLoss')),
          weight: 1,
          shade: 0.4,
        },
      ];
    });
  }, [run, t]);
  const summary = useCallback(() => {
    const [a, b] = armsOf(run).map((arm) =>
      brief(readStepOf(run, arm).layerValue('biasNorm', LAYER), t('chart.none')),
    );
    return t('wrongFix.biasSummary', { step: formatCount(run.moments.now.step), a, b });
  }, [run, t]);
  return (
    <RunLines
      className="course-chart"
      title={t('wrongFix.biasTitle')}
      lines={lines}
      axis={axis}
      summary={summary}
    />
  );
}

const axis = (): ValueAxis => ({ yScale: 'linear', yDomain: null, yFormat: formatTick });
