import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShare } from '../../charts/format';
import { drawRails } from '../../charts/rails';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFollowingSlowly, useView } from '../run/run-context';
import { targetLabel, targets } from './targets';
import { type Output, useTransformed } from './use-transformed';
import { armIndex } from '../arm-names';

/** The batch's dots on three rails, one value axis: u, x̂, and what γ and β make of it. */
export function RailsChart({ output }: { output: Output }) {
  const { t } = useTranslation();
  const following = useFollowingSlowly();
  const { arm, axis } = useView('arm', 'axis');
  const transformed = useTransformed();
  const out = output.name;

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
          labels: [
            t('transform.railInput'),
            t('transform.railNormalized'),
            output.feedsActivation ? t('transform.railPreactivation') : output.name,
          ],
          domain: [-Number(axis), Number(axis)],
          zones: output.zones,
          highlight: -1,
          ghosts: targets(now).map((target) => ({
            ...target.moments,
            label: targetLabel(t, target),
          })),
        },
        size,
        theme,
      );
    },
    [transformed, arm, axis, output, t],
  );

  const summary = useCallback(() => {
    const now = transformed();
    if (now === null) return t('transform.waiting');
    const { y, moments } = now.result;
    const share = output.flatShare(y);
    return t('transform.railsSummary', {
      out,
      mean: formatFixed(moments.y.mean, 2),
      deviation: formatFixed(moments.y.deviation, 2),
      share: Number.isFinite(share) ? formatShare(share) : t('chart.none'),
    });
  }, [transformed, output, out, t]);

  const table = useCallback(() => {
    const now = transformed();
    const x = now === null ? [] : [...now.inspection.x];
    return {
      head: [t('transform.example'), 'u', 'x̂', out],
      rows: x.map((value, i) => [
        String(i + 1),
        formatFixed(value, 3),
        formatFixed(now?.result.normalized[i] ?? NaN, 3),
        formatFixed(now?.result.y[i] ?? NaN, 3),
      ]),
    };
  }, [transformed, out, t]);

  return (
    <Chart
      className="rails"
      title={t('transform.rails', { out })}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
