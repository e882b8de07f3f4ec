import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatShare } from '../../charts/format';
import { type RunLine, RunLines, type ValueAxis } from '../curves/RunLines';
import { useRun } from '../run/run-context';
import { readStepOf, valueColumn, armsOf } from '../run/recorded-step';
import { sayEach } from '../say-each';

/** Gradient norms of every layer through time, the first and the last layer of each arm in front. */
export function GradientHistory() {
  const { t } = useTranslation();
  const run = useRun();

  const lines = useCallback((): readonly RunLine[] => {
    const { history } = run.session;
    const depth = history.layout.hidden.length;
    return armsOf(run).flatMap((arm) =>
      Array.from({ length: depth + 1 }, (_, layer) => {
        const inFront = layer === 0 || layer === depth;
        const short = `${armLetter(arm)}${layer + 1}`;
        const long = layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 });
        return {
          arm,
          name: `${armLetter(arm)} ${long}`,
          readAs: inFront ? short : null,
          label: inFront ? short : '',
          column: valueColumn(history, arm, history.layout.layerValue('gradientNorm', layer)),
          weight: inFront ? 1.5 : 1,
          shade: inFront ? 0 : 0.7,
        };
      }),
    );
  }, [run, t]);

  const summary = useCallback(() => {
    const depth = run.session.history.layout.hidden.length;
    const shares = armsOf(run).map((arm) => {
      const recorded = readStepOf(run, arm);
      const part =
        recorded.layerValue('gradientNorm', 0) / recorded.layerValue('gradientNorm', depth);
      return Number.isFinite(part) ? formatShare(part) : t('chart.none');
    });
    return sayEach(t, formatCount(run.moments.now.step), shares, (values) =>
      t('chart.gradientSummary', values),
    );
  }, [run, t]);

  return (
    <RunLines
      className="by-layer"
      title={t('chart.gradientTime')}
      quantity="‖∂L/∂W‖₂"
      lines={lines}
      axis={axis}
      summary={summary}
    />
  );
}

const axis = (): ValueAxis => ({ yScale: 'log', yDomain: null, yFormat: formatPower });
