import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../charts/column';
import { formatCount, formatPower } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFollowing, useRun } from '../run/run-context';
import { labelledMarks } from '../labelled-marks';
import { brief } from '../write-values';
import { tableRows } from '../table-rows';

/** A line, and its name in the table. */
export interface StudySeries extends LineSeries {
  readonly name: string;
}

interface Props {
  readonly title: string;
  /** At the vertical axis. */
  readonly quantity: string;
  readonly series: () => readonly StudySeries[];
  readonly summary: () => string;
}

/** Some numbers of all studies of the run, through steps, on a log axis. */
export function HistoryChart({ title, quantity, series, summary }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { studies, history } = run.session;
      drawLines(
        context,
        {
          series: series(),
          steps: { data: studies.steps, offset: 0, stride: 1 },
          length: studies.length,
          lastStep: Math.max(history.lastStep, studies.lastStep),
          yScale: 'log',
          yDomain: null,
          yFormat: formatPower,
          names: { x: t('transport.stepLabel'), y: quantity },
          marks: labelledMarks(t, run),
        },
        size,
        theme,
      );
    },
    [run, quantity, series, t],
  );

  const table = useCallback(() => {
    const { studies } = run.session;
    const columns = series();
    return {
      head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
      rows: tableRows(studies.length).map((row) => [
        formatCount(studies.steps[row] ?? NaN),
        ...columns.map(({ column }) => brief(at(column, row), t('chart.none'))),
      ]),
    };
  }, [run, series, t]);

  return (
    <Chart
      className="study-history"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
