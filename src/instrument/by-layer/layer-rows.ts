import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import type { LayerPair } from '../../charts/layer-dots';
import type { TableData } from '../../ui/TableButton';
import { brief } from '../write-values';

/** Room for so many layers, one above the other: in rem, so that it grows with the type. */
export function rowsHeight(rows: number): CSSProperties {
  return { height: `${Math.max(10, 4 + 1.25 * rows)}rem` };
}

/** Both networks by layer. */
export function layerTable(t: TFunction, rows: readonly LayerPair[]): TableData {
  const dash = t('chart.none');
  return {
    head: [t('layer.choose'), t('chart.networkA'), t('chart.networkB')],
    rows: rows.map(({ label, a, b }) => [label, brief(a, dash), brief(b, dash)]),
  };
}
