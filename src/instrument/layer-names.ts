import type { TFunction } from 'i18next';
import { armLetter } from './arm-names';

/** A layer by its number from 1, within a sentence; the one above the hidden layers is the output. */
export function placeName(t: TFunction, layer: number, depth: number): string {
  return layer > depth ? t('chart.outputLayer') : t('chart.layer', { layer });
}

/** Of a weight matrix: layers count from 0, and the last of them is the output layer. */
export function layerName(t: TFunction, layer: number, layers: number): string {
  return layer === layers - 1 ? t('chart.output') : t('chart.layer', { layer: layer + 1 });
}

/** An arm as people call it: "network A". */
export function networkName(t: TFunction, arm: number): string {
  return t('chart.network', { arm: armLetter(arm) });
}
