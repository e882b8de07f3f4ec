import type { TFunction } from 'i18next';
import { at, type Column } from '../../charts/column';
import { formatCount } from '../../charts/format';
import type { LayerPair } from '../../charts/layer-dots';
import type { History } from '../../session/history';
import type { TableData } from '../../ui/TableButton';
import { stepColumn } from '../moment';
import { thinned } from '../thinned';
import { brief } from './write';

/** Both networks by layer. */
export function layerTable(t: TFunction, rows: readonly LayerPair[]): TableData {
  const dash = t('chart.none');
  return {
    head: [t('layer.choose'), t('chart.networkA'), t('chart.networkB')],
    rows: rows.map(({ label, a, b }) => [label, brief(a, dash), brief(b, dash)]),
  };
}

export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** Columns of the history, thinned, the newest moment first. */
export function historyTable(
  t: TFunction,
  history: History,
  columns: readonly NamedColumn[],
): TableData {
  const dash = t('chart.none');
  return {
    head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
    rows: thinned(history.length).map((row) => [
      formatCount(at(stepColumn(history), row)),
      ...columns.map(({ column }) => brief(at(column, row), dash)),
    ]),
  };
}
