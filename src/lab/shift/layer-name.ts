import type { TFunction } from 'i18next';

/** Of a weight matrix: layers count from 0, and the last of them is the output layer. */
export function layerName(t: TFunction, layer: number, layers: number): string {
  return layer === layers - 1 ? t('chart.output') : t('chart.layer', { layer: layer + 1 });
}
