import type { TFunction } from 'i18next';
import { at, type Column } from '../charts/column';
import { formatCount } from '../charts/format';
import type { History } from '../session/history';
import type { TableData } from '../ui/TableButton';
import { stepColumn } from './run/recorded-step';
import { tableRows } from './table-rows';
import { brief } from './write-values';

export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** Columns of the history at some of its rows, the newest moment first. */
export function historyTable(
  t: TFunction,
  history: History,
  columns: readonly NamedColumn[],
): TableData {
  const dash = t('chart.none');
  return {
    head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
    rows: tableRows(history.length).map((row) => [
      formatCount(at(stepColumn(history), row)),
      ...columns.map(({ column }) => brief(at(column, row), dash)),
    ]),
  };
}
