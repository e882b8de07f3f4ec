import type { DataSet } from '../../engine/data/data-set';
import { DEFAULT_EXPERIMENT, type Experiment } from '../../experiment/experiment';
import { initialValues, readValue } from '../../experiment/field';
import { writeLink } from '../../experiment/link';
import { MAP_SIZE, type MapSize } from '../../experiment/map-size';
import { cellExperiment } from '../../experiment/stability-map';
import { isViewKey } from '../../experiment/view-keys';
import { readExperiment } from '../read-experiment';

/** A stability map: whose, and how large. */
export interface StabilityMap extends MapSize {
  readonly experiment: Experiment;
  readonly data: DataSet | null;
}

/** The map that a link tells; a string is what is wrong. */
export function readMap(
  link: string,
  files: readonly string[],
  read: (file: string) => Uint8Array,
): StabilityMap | string {
  const size = new Map<string, unknown>();
  const given = readExperiment(link, files, read, (key, value) => {
    const name = nameOf(key);
    if (name === undefined) return isViewKey(key) ? null : 'unknown';
    const found = readValue(MAP_SIZE[name].kind, value);
    if (found === null) return 'invalid';
    size.set(name, found.value);
    return null;
  });
  if (typeof given === 'string') return given;
  return { ...given, ...initialValues(MAP_SIZE), ...Object.fromEntries(size) };
}

/** Its text: maps of the same text have the same cells. The axes set scale and rate. */
export function writeMap({ experiment, side, steps }: StabilityMap): string {
  const { initialScale, learningRate } = DEFAULT_EXPERIMENT;
  const base = cellExperiment(experiment, initialScale, learningRate);
  return writeLink({ experiment: base }, [`map.side=${side}`, `map.steps=${steps}`]);
}

/** How many cells the map of such a text has; null where the text tells none. */
export function cellsOf(text: string): number | null {
  const side = new URLSearchParams(text).get(MAP_SIZE.side.key);
  const read = side === null ? null : readValue(MAP_SIZE.side.kind, side);
  return read === null ? null : Number(read.value) ** 2;
}

function nameOf(key: string): keyof MapSize | undefined {
  return (['side', 'steps'] as const).find((name) => {
    const { key: own, former } = MAP_SIZE[name];
    return key === own || key === former;
  });
}
