import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShare } from '../../charts/format';
import { drawRails } from '../../charts/rails';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFollowingSlowly, useCurrent, useView } from '../run/run-context';
import { flatInputs } from '../ribbons/value-axis';
import { flatShare } from './transformed';
import { useFeedsActivation, useTransformed } from './use-transformed';
import { armIndex } from '../arm-names';

/** The batch's dots on three rails, one value axis: x, x̂, y. */
export function RailsChart() {
  const { t } = useTranslation();
  const following = useFollowingSlowly();
  const { arm, axis } = useView();
  const { activation } = useCurrent();
  const transformed = useTransformed();
  const feedsActivation = useFeedsActivation();

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const now = transformed();
      if (now === null) return;
      drawRails(
        context,
        {
          arm: armIndex(arm),
          x: now.inspection.x,
          normalized: now.result.normalized,
          y: now.result.y,
          moments: now.result.moments,
          labels: [t('transform.railX'), t('transform.railNormalized'), t('transform.railY')],
          domain: [-Number(axis), Number(axis)],
          zones: feedsActivation ? flatInputs(activation) : [],
          highlight: -1,
        },
        size,
        theme,
      );
    },
    [transformed, arm, axis, activation, feedsActivation, t],
  );

  const summary = useCallback(() => {
    const now = transformed();
    if (now === null) return t('transform.waiting');
    const { y, moments } = now.result;
    const share = flatShare(y, flatInputs(activation));
    return t('transform.railsSummary', {
      mean: formatFixed(moments.y.mean, 2),
      deviation: formatFixed(moments.y.deviation, 2),
      share: feedsActivation ? formatShare(share) : t('chart.none'),
    });
  }, [transformed, activation, feedsActivation, t]);

  const table = useCallback(() => {
    const now = transformed();
    const x = now === null ? [] : [...now.inspection.x];
    return {
      head: [t('transform.example'), 'x', 'x̂', 'y'],
      rows: x.map((value, i) => [
        String(i + 1),
        formatFixed(value, 3),
        formatFixed(now?.result.normalized[i] ?? NaN, 3),
        formatFixed(now?.result.y[i] ?? NaN, 3),
      ]),
    };
  }, [transformed, t]);

  return (
    <Chart
      className="rails"
      title={t('transform.rails')}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
