import { chunkOf, roomFor } from './batch-room';
import type { DataSet } from './data/data-set';
import { isPointSet, SIDES } from './data/names';
import { CLASS_LIMIT, FEATURE_LIMIT } from './data/own/problem';
import { transposedLeftScratch } from './kernels/simd-scratch';
import { GROUP } from './layers/convolution';
import { NORMALIZERS } from './normalizers/list';
import { PROBE_COUNT } from './probes/measurement';
import { SAMPLE_LIMIT } from './probes/samples';
import { type ArmSpecification, BATCH_LIMIT } from './specification';

/** What of a layer its arrays go by; sizes are numbers of an example. */
interface LayerSize {
  readonly inputs: number;
  readonly inputUnits: number;
  readonly units: number;
  readonly positions: number;
  readonly fanIn: number;
  readonly outputs: number;
  readonly pools: boolean;
}

/** Numbers of each unit that all normalisers of a layer keep, with what optimisers keep of them. */
const OF_UNIT = 200;
/** Squares of the units that whitening keeps; of more units it refuses. */
const OF_SQUARE = 5;
/** As many samples as `ProbeHistory` keeps of four quantities. */
const SAMPLES = 3 * 4;
/** Momentum has one number of each parameter and Adam two; there may be two of each: see `Descent`. */
const OF_PARAMETER = 2 * (1 + 2);
/** A scratch space that grows has left behind smaller ones: see `SimdScratch`. */
const SCRATCH_GROWTH = 4;
/** Ends of arrays up to the next aligned address, in each layer. */
const LAYER_ALIGNMENT = 2048;
/** The module's own page, its counters, labels; and a little more. */
const FIXED_BYTES = 512 * 1024;
const MARGIN = 1.05;

/**
 * Bytes of kernel memory that are enough for training and measuring such an arm, whatever may change
 * in mid-run: normaliser, placement, dropout, optimiser, and the batch up to its limit. `own` is the
 * data of one that trains on files. Pages that nothing is written to cost nothing but addresses.
 */
export function memoryNeed(specification: ArmSpecification, own: DataSet | null = null): number {
  const { model, settings } = specification;
  const { features, classes, layers } = shapesOf(specification, own);
  const chunk = chunkOf(model);
  const first = roomFor(settings.batchSize, chunk, 0);
  const largest = Math.max(first, roomFor(BATCH_LIMIT, chunk, first));
  // Arrays that grow leave the former ones behind.
  const rows = largest > first ? first + largest : first;
  const probes = Math.min(PROBE_COUNT, chunk);

  const last = layers.at(-1)?.outputs ?? features;
  let parameters = (last + 1) * classes;
  let numbers = (2 * rows + chunk) * classes + (rows + probes + chunk) * features;
  let scratch = transposedLeftScratch(largest, last, classes);
  let sorted = 0;
  layers.forEach((layer, l) => {
    const { inputs, inputUnits, units, positions, fanIn, outputs, pools } = layer;
    const size = units * positions;
    const apart = inputs === size && inputUnits === units;
    const span = apart ? size : size + inputs;
    parameters += (fanIn + 1) * units;
    for (const width of apart ? [units] : [units, inputUnits]) {
      const whitened = width <= NORMALIZERS.whitening.mostUnits;
      const square = whitened ? OF_SQUARE * width * width : 0;
      numbers += OF_UNIT * width + positions * width + square;
      scratch = Math.max(scratch, transposedLeftScratch(largest * positions, width, width));
    }
    const laidOut = positions > 1 ? GROUP * positions : largest;
    scratch = Math.max(scratch, transposedLeftScratch(laidOut, fanIn, units), 8 * fanIn, 8 * units);
    const passed = 2 * size + outputs + (pools ? size + outputs : 0);
    const moments = positions > 1 ? 4 * (units + inputUnits + positions) : span + 8;
    const normalized = 4 * span + moments;
    const dropped = 2 * span;
    numbers += rows * (passed + normalized + dropped + (l === 0 ? inputs : 0));
    numbers += SAMPLES * Math.min(probes * Math.max(inputs, size), SAMPLE_LIMIT);
    if (positions > 1) numbers += GROUP * positions * fanIn + fanIn * units;
    sorted = Math.max(sorted, probes * positions, Math.min(probes * span, SAMPLE_LIMIT));
    numbers += 4 * (units + inputUnits) + LAYER_ALIGNMENT;
  });
  numbers += (2 + OF_PARAMETER) * parameters + sorted;
  numbers += SCRATCH_GROWTH * (scratch + sorted + largest * (classes + 4));
  return FIXED_BYTES + MARGIN * numbers * Float32Array.BYTES_PER_ELEMENT;
}

function shapesOf({ model, data, hidden }: ArmSpecification, own: DataSet | null) {
  const { features, classes, image } = examplesOf(data.name, own);
  const layers: LayerSize[] = [];
  if (model === 'dense' || image === null) {
    let inputs = features;
    for (const units of hidden) {
      const shape = { inputs, inputUnits: inputs, units, positions: 1 };
      layers.push({ ...shape, fanIn: inputs, outputs: units, pools: false });
      inputs = units;
    }
    return { features, classes, layers };
  }
  let { height, width } = image;
  let inputUnits = 1;
  for (const units of hidden) {
    const positions = height * width;
    const pools = height > 1 && width > 1;
    if (pools) [height, width] = [height >> 1, width >> 1];
    const shape = { inputs: positions * inputUnits, inputUnits, units, positions };
    layers.push({ ...shape, fanIn: 9 * inputUnits, outputs: height * width * units, pools });
    inputUnits = units;
  }
  return { features, classes, layers };
}

function examplesOf(name: ArmSpecification['data']['name'], own: DataSet | null) {
  if (own !== null) {
    return { features: own.train.features, classes: own.classes, image: own.image };
  }
  if (name === 'own') return { features: FEATURE_LIMIT, classes: CLASS_LIMIT, image: null };
  if (isPointSet(name)) return { features: 2, classes: 2, image: null };
  const side = SIDES[name];
  return { features: side * side, classes: 10, image: { height: side, width: side } };
}
