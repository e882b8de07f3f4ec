import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatTick } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { Chart } from '../../ui/Chart';
import { useFeed, useLab } from '../lab-context';
import { momentOf, stepColumn, timeMarks, valueColumn } from '../moment';
import { historyTable } from '../side/tables';
import { brief } from '../side/write';

const QUANTITIES = {
  meanGap: { title: 'lens.gap', summary: 'lens.gapSummary', yScale: 'linear' },
  varianceRatio: { title: 'lens.ratio', summary: 'lens.ratioSummary', yScale: 'log' },
} as const;

interface Props {
  readonly quantity: keyof typeof QUANTITIES;
  /** The layer in front, from 0. */
  readonly layer: number;
}

/** How far each layer's running statistics are from the batch's, through time. */
export function DistanceChart({ quantity, layer }: Props) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const { title, summary: sentence, yScale } = QUANTITIES[quantity];

  const columns = useCallback(() => {
    const { history } = lab.session;
    return ARM_NAMES.flatMap((arm) =>
      history.layout.hidden.map((_, l) => ({
        arm,
        l,
        name: `${arm.toUpperCase()} ${t('chart.layer', { layer: l + 1 })}`,
        column: valueColumn(history, arm, history.layout.lensValue(quantity, l)),
      })),
    );
  }, [lab, quantity, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history } = lab.session;
      // What is in front is drawn last.
      const series = columns()
        .toSorted((one, other) => Number(one.l === layer) - Number(other.l === layer))
        .map(({ arm, l, column }): LineSeries => ({
          arm,
          label: l === layer ? `${arm.toUpperCase()}${l + 1}` : '',
          column,
          weight: l === layer ? 1.5 : 1,
          shade: l === layer ? 0 : 0.8,
        }));
      drawLines(
        context,
        {
          series,
          steps: stepColumn(history),
          length: history.length,
          lastStep: history.lastStep,
          yScale,
          yDomain: null,
          yFormat: yScale === 'log' ? formatPower : formatTick,
          marks: timeMarks(lab),
        },
        size,
        theme,
      );
    },
    [lab, columns, layer, yScale],
  );

  const summary = useCallback(() => {
    const write = (arm: ArmName) =>
      brief(momentOf(lab, arm).lensValue(quantity, layer), t('chart.none'));
    const step = formatCount(momentOf(lab, 'a').step);
    return t(sentence, { step, layer: layer + 1, a: write('a'), b: write('b') });
  }, [lab, quantity, layer, sentence, t]);

  const table = useCallback(
    () => historyTable(t, lab.session.history, columns()),
    [lab, columns, t],
  );

  return (
    <Chart
      className="by-layer"
      title={t(title)}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
