import * as v from 'valibot';
import { ALL_LAYERS, layerSet, layersOf } from '../engine/trained-layers';
import type { LayersKind } from './field';

/** In links, of all layers. */
const ALL = 'all';

/** Layers, at least one, as `Settings.trained` holds them: `all`, or a digit for each, from 1. */
export const LAYERS: LayersKind = {
  type: 'layers',
  value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(ALL_LAYERS)),
  text: v.pipe(v.string(), v.regex(/^(?:all|[1-9]{1,9})$/), v.transform(readLayers)),
  write: writeLayers,
};

function readLayers(text: string): number {
  return text === ALL ? ALL_LAYERS : layerSet(Array.from(text, (digit) => Number(digit) - 1));
}

function writeLayers(set: number): string {
  if (set === ALL_LAYERS) return ALL;
  return layersOf(set)
    .map((layer) => layer + 1)
    .join('');
}
