import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import type { LayerRow } from '../../charts/layer-dots';
import type { TableData } from '../../ui/TableButton';
import { networkName } from '../layer-names';
import { sayEach } from '../say-each';
import { brief } from '../write-values';

/** Room for so many layers, one above the other: in rem, so that it grows with the type. */
export function rowsHeight(rows: number): CSSProperties {
  return { height: `${Math.max(10, 4 + 1.25 * rows)}rem` };
}

/** Every network by layer. */
export function layerTable(t: TFunction, rows: readonly LayerRow[]): TableData {
  const dash = t('chart.none');
  return {
    head: [t('layer.choose'), ...(rows[0]?.values ?? []).map((_, arm) => networkName(t, arm))],
    rows: rows.map(({ label, values }) => [label, ...values.map((value) => brief(value, dash))]),
  };
}

/** Of each arm the layer with the largest number; none where there is no number. */
export function largestOfEach(
  rows: readonly LayerRow[],
): ({ readonly label: string; readonly value: number } | undefined)[] {
  return (rows[0]?.values ?? []).map((_, arm) => {
    const each = rows.map(({ label, values }) => ({ label, value: values[arm] ?? NaN }));
    const finite = each.filter(({ value }) => Number.isFinite(value));
    return finite.toSorted((one, other) => other.value - one.value)[0];
  });
}

/** One sentence that names the layer of each arm with the largest number. */
export function sayLargest(
  t: TFunction,
  step: string,
  largest: ReturnType<typeof largestOfEach>,
  two: (values: Record<'step' | 'a' | 'b' | 'layerA' | 'layerB', string>) => string,
): string {
  const dash = t('chart.none');
  const values = largest.map((each) => brief(each?.value ?? NaN, dash));
  const layers = largest.map((each) => each?.label ?? dash);
  const [layerA = dash, layerB = dash] = layers;
  if (values.length === 2)
    return sayEach(t, step, values, (both) => two({ ...both, layerA, layerB }));
  return sayEach(
    t,
    step,
    values.map((value, arm) => `${value} (${layers[arm]})`),
    () => '',
  );
}
