import type { TFunction } from 'i18next';

/** A layer by its number from 1, within a sentence; the one above the hidden layers is the output. */
export function placeName(t: TFunction, layer: number, depth: number): string {
  return layer > depth ? t('chart.outputLayer') : t('chart.layer', { layer });
}
