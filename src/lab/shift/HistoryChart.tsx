import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../charts/column';
import { formatCount, formatPower } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFeed, useLab } from '../lab-context';
import { timeMarks } from '../moment';
import { brief } from '../side/write';
import { thinned } from '../thinned';

/** A line, and its name in the table. */
export interface StudySeries extends LineSeries {
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly series: () => readonly StudySeries[];
  readonly summary: () => string;
}

/** Some numbers of all studies of the run, through steps, on a log axis. */
export function HistoryChart({ title, series, summary }: Props) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { studies, history } = lab.session;
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
          marks: timeMarks(lab),
        },
        size,
        theme,
      );
    },
    [lab, series],
  );

  const table = useCallback(() => {
    const { studies } = lab.session;
    const columns = series();
    return {
      head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
      rows: thinned(studies.length).map((row) => [
        formatCount(studies.steps[row] ?? NaN),
        ...columns.map(({ column }) => brief(at(column, row), t('chart.none'))),
      ]),
    };
  }, [lab, series, t]);

  return (
    <Chart
      className="study-history"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
