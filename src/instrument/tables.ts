import type { TFunction } from 'i18next';
import { at, type Column } from '../charts/column';
import { formatCount } from '../charts/format';
import type { TableData } from '../ui/TableButton';
import { rowsRead, stepColumn } from './run/recorded-step';
import type { Run } from './run/run';
import { tableRows } from './table-rows';
import { brief } from './write-values';

export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** Columns of the run's history at some of the moments that were read, the newest first. */
export function historyTable(t: TFunction, run: Run, columns: readonly NamedColumn[]): TableData {
  const dash = t('chart.none');
  const steps = stepColumn(run.session.history);
  return {
    head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
    rows: tableRows(rowsRead(run)).map((row) => [
      formatCount(at(steps, row)),
      ...columns.map(({ column }) => brief(at(column, row), dash)),
    ]),
  };
}
