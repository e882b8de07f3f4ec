import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { drawUnitPairs } from '../../charts/unit-pairs';
import type { UnitValue } from '../../engine/probes/measurement';
import { Chart } from '../../ui/Chart';
import { useFollowing, useMoment, useRun } from '../run/run-context';
import { readStepOf, recordedStepOf } from '../run/recorded-step';
import { brief } from '../write-values';

interface Props {
  readonly arm: number;
  /** From 0. */
  readonly layer: number;
}

/** Running mean and variance of every unit of a layer, each beside that of the coming batch. */
export function UnitsChart({ arm, layer }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const name = armLetter(arm);
  const { arms } = useMoment();
  const keeps = arms[arm]?.unit('runningMean', layer).some(Number.isFinite) ?? false;

  const read = useCallback(
    (value: UnitValue) => readStepOf(run, arm).unit(value, layer),
    [run, arm, layer],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const recorded = recordedStepOf(run, arm);
      const data = (value: UnitValue) => recorded.unit(value, layer);
      const column = (value: UnitValue) => ({ data: data(value), offset: 0, stride: 1 });
      drawUnitPairs(
        context,
        {
          arm,
          count: data('runningMean').length,
          unitName: t('layer.unit'),
          strips: [
            {
              name: t('lens.strip.mean'),
              values: column('runningMean'),
              references: column('batchMean'),
              scale: 'linear',
            },
            {
              name: t('lens.strip.variance'),
              values: column('runningVariance'),
              references: column('batchVariance'),
              scale: 'log',
            },
          ],
        },
        size,
        theme,
      );
    },
    [run, arm, layer, t],
  );

  const summary = useCallback(() => {
    const finite = (value: UnitValue) => read(value).filter(Number.isFinite);
    const [running, batch] = [finite('runningMean'), finite('batchMean')];
    const dash = t('chart.none');
    return t('lens.unitsSummary', {
      low: brief(Math.min(...running), dash),
      high: brief(Math.max(...running), dash),
      lowBatch: brief(Math.min(...batch), dash),
      highBatch: brief(Math.max(...batch), dash),
    });
  }, [read, t]);

  const table = useCallback(() => {
    const dash = t('chart.none');
    const [mean, batchMean] = [read('runningMean'), read('batchMean')];
    const [variance, batchVariance] = [read('runningVariance'), read('batchVariance')];
    return {
      head: [
        t('layer.unit'),
        t('lens.runningMean'),
        t('lens.batchMean'),
        t('lens.runningVariance'),
        t('lens.batchVariance'),
      ],
      rows: Array.from(mean, (_, unit) => [
        formatCount(unit + 1),
        ...[mean, batchMean, variance, batchVariance].map((of) => brief(of[unit] ?? NaN, dash)),
      ]),
    };
  }, [read, t]);

  if (!keeps) return <p className="lens-note">{t('lens.unitsNone', { arm: name })}</p>;
  return (
    <Chart
      className="unit-pairs"
      title={t('lens.units', { arm: name, layer: layer + 1 })}
      name={t('lens.unitsName', { arm: name })}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
