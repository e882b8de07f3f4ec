/** Layers at most: eight hidden ones and the output layer. */
const LAYERS = 9;

/** All layers of any network, as `Settings.trained` holds them. */
export const ALL_LAYERS = (1 << LAYERS) - 1;

/** These layers, counted from 0, as `Settings.trained` holds them. */
export function layerSet(layers: Iterable<number>): number {
  let set = 0;
  for (const layer of layers) set |= 1 << layer;
  return set;
}

/** Whether a step trains this layer, counted from 0; the output layer is the network's last. */
export function isTrained(set: number, layer: number): boolean {
  return (set & (1 << layer)) !== 0;
}

/** The layers of a set, counted from 0, in ascending order. */
export function layersOf(set: number): number[] {
  return Array.from({ length: LAYERS }, (_, layer) => layer).filter((layer) =>
    isTrained(set, layer),
  );
}
