import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { useRun } from '../run/run-context';
import { HistoryChart, type StudySeries } from './HistoryChart';
import { layerName } from '../layer-names';
import { studiedColumn } from './studied';
import { armsOf } from '../run/recorded-step';

/** The relative shift of every layer but the first, whose shift is 0, through steps. */
export function RelativeHistory() {
  const { t } = useTranslation();
  const run = useRun();

  const series = useCallback((): StudySeries[] => {
    const { studies } = run.session;
    const { layers } = studies;
    return armsOf(run).flatMap((arm) =>
      Array.from({ length: Math.max(0, layers - 1) }, (_, i) => i + 1).map((layer) => {
        const ends = layer === 1 || layer === layers - 1;
        return {
          arm,
          name: `${armLetter(arm)} ${layerName(t, layer, layers)}`,
          label: ends ? `${armLetter(arm)}${layer + 1}` : '',
          column: studiedColumn(studies, arm, studies.shift('relative', layer)),
          weight: ends ? 1.5 : 1,
          shade: ends ? 0 : 0.7,
        };
      }),
    );
  }, [run, t]);

  const summary = useCallback(() => {
    const { studies } = run.session;
    if (studies.layers < 2) return t('study.oneLayer');
    return studies.length === 0
      ? t('study.none')
      : t('study.historySummary', {
          count: formatCount(studies.length),
          first: formatCount(studies.steps[0] ?? NaN),
          last: formatCount(studies.lastStep),
        });
  }, [run, t]);

  return (
    <HistoryChart
      title={t('study.relativeTime')}
      quantity={t('study.column.relative')}
      series={series}
      summary={summary}
    />
  );
}
