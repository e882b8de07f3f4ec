import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { drawActivationCurve } from '../../charts/activation-curve';
import { formatFixed, formatShare } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useCurrent, useFollowingSlowly, useView } from '../run/run-context';
import { valueAxis } from '../ribbons/value-axis';
import { type Output, useTransformed } from './use-transformed';
import { armIndex } from '../arm-names';
import { activate } from './activate';

/** The curve of the nonlinearity with the batch on it: in the linear middle, or on the flat ends. */
export function CurveChart({ output }: { output: Output }) {
  const { t } = useTranslation();
  const following = useFollowingSlowly();
  const { arm, axis } = useView('arm', 'axis');
  const { activation } = useCurrent();
  const transformed = useTransformed();

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const now = transformed();
      if (now === null) return;
      drawActivationCurve(
        context,
        {
          arm: armIndex(arm),
          curve: (z) => activate(activation, z),
          y: now.result.y,
          domain: [-Number(axis), Number(axis)],
          range: valueAxis('activation', activation, axis).domain,
          zones: output.zones,
          names: { x: 'z', y: 'a = f(z)' },
        },
        size,
        theme,
      );
    },
    [transformed, arm, axis, activation, output],
  );

  const summary = useCallback(() => {
    const y = transformed()?.result.y ?? new Float32Array(0);
    const share = output.flatShare(y);
    return t('transform.curveSummary', {
      share: Number.isFinite(share) ? formatShare(share) : t('chart.none'),
    });
  }, [transformed, output, t]);

  const table = useCallback(
    () => ({
      head: [t('transform.example'), 'z', 'a = f(z)'],
      rows: [...(transformed()?.result.y ?? [])].map((z, i) => [
        String(i + 1),
        formatFixed(z, 3),
        formatFixed(activate(activation, z), 3),
      ]),
    }),
    [transformed, activation, t],
  );

  return (
    <Chart
      className="activation-curve"
      title={t('transform.curve', { activation: t(`controls.${activation}`) })}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
