import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../charts/column';
import { formatCount } from '../../charts/format';
import type { LinesData, LineSeries } from '../../charts/lines';
import { Chart } from '../../ui/Chart';
import { PointingArea } from '../pointing/PointingArea';
import { usePointedLines } from '../pointing/use-pointed-lines';
import { rowsRead } from '../run/recorded-step';
import { useFollowing, useRun } from '../run/run-context';
import { tableRows } from '../table-rows';
import { throughTime } from '../through-time';
import { brief } from '../write-values';
import '../instrument-charts.css';

/** A line through all recorded moments of a run. */
export interface RunLine extends LineSeries {
  /** In the table, and where it is read. */
  readonly name: string;
  /** Another name where it is read; null: it is not. */
  readonly readAs?: string | null;
}

/** What the vertical axis is. */
export type ValueAxis = Pick<LinesData, 'yScale' | 'yDomain' | 'yFormat'>;

interface Props {
  readonly title: string;
  readonly className: string;
  /** At the vertical axis, where the title does not say it. */
  readonly quantity?: string;
  readonly lines: () => readonly RunLine[];
  readonly axis: () => ValueAxis;
  /** One sentence that says what the picture shows now. */
  readonly summary: () => string;
  /** A value that is pointed at. */
  readonly write?: (value: number) => string;
  /** The step that a row's values belong to, where it is not the row's own. */
  readonly stepOf?: (row: number) => number;
}

/** Some numbers of a run through time, on one axis: drawn, read at a place, and as a table. */
export function RunLines(props: Props) {
  const { title, className, quantity = '', lines, axis, summary, write, stepOf } = props;
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();

  const data = useCallback(
    (): LinesData => ({
      ...throughTime(t, run),
      ...axis(),
      series: lines(),
      names: { x: t('transport.stepLabel'), y: quantity },
    }),
    [run, lines, axis, quantity, t],
  );
  const read = useCallback(
    (row: number) =>
      lines().flatMap(({ name, readAs = name, column }) => {
        const value = at(column, row);
        const text = write?.(value) ?? brief(value, t('chart.none'));
        return readAs === null ? [] : [t('chart.pointValue', { name: readAs, value: text })];
      }),
    [lines, write, t],
  );
  const { paint, pointed } = usePointedLines(data, read);

  const table = useCallback(() => {
    const { steps } = run.session.history;
    const columns = lines();
    return {
      head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
      rows: tableRows(rowsRead(run))
        .map((row) => ({ row, step: stepOf?.(row) ?? steps[row] ?? 0 }))
        .filter(({ step }, i, all) => step !== all[i - 1]?.step)
        .map(({ row, step }) => [
          formatCount(step),
          ...columns.map(({ column }) => brief(at(column, row), t('chart.none'))),
        ]),
    };
  }, [run, lines, stepOf, t]);

  return (
    <Chart
      className={className}
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    >
      <PointingArea title={title} pointed={pointed} />
    </Chart>
  );
}
