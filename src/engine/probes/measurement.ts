/**
 * What one look at an arm gives, as two flat arrays so that it can be transferred, stored in
 * columns and drawn without copies. This file is the layout; `measure.ts` fills it.
 */

/** What is pooled per hidden layer over all units and all 256 probe examples. */
export const QUANTITIES = ['input', 'normalized', 'preactivation', 'activation'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/**
 * Per quantity and hidden layer. `shift*` are W₁ distances between the sorted samples; `*Raw` in
 * the quantity's own unit, `*Scaled` divided by the standard deviation of the earlier sample.
 */
export const STATISTICS = [
  'p15',
  'p50',
  'p85',
  'mean',
  'deviation',
  'shiftSinceStartRaw',
  'shiftSinceStartScaled',
  'shiftSinceBeforeRaw',
  'shiftSinceBeforeScaled',
] as const;
export type Statistic = (typeof STATISTICS)[number];

/**
 * Per weight matrix, hidden layers first and the output layer last; of the step just taken.
 * `biasNorm` is ‖b‖₂; a bias that the layer leaves out stays as it began.
 */
export const LAYER_VALUES = ['gradientNorm', 'weightNorm', 'biasNorm', 'updateRatio'] as const;
export type LayerValue = (typeof LAYER_VALUES)[number];

/** Shares (0 to 1) of units, per hidden layer. */
export const SHARES = ['saturated', 'dead'] as const;
export type Share = (typeof SHARES)[number];

/**
 * Through the lens, per hidden layer: how far its running statistics are from those of the coming
 * batch, over the units j. `meanGap` is Σ|rⱼ − μⱼ|/Σσⱼ, the distance of the running mean in units of
 * the batch's (biased) σ; `varianceRatio` is the running variance over the batch's, Σrⱼ/Σsⱼ², both
 * unbiased. NaN without running statistics, and for a single number, which has no σ.
 */
export const LENS_VALUES = ['meanGap', 'varianceRatio'] as const;
export type LensValue = (typeof LENS_VALUES)[number];

/** The same per unit: the normaliser's running statistics, and those of its input in that batch. */
export const UNIT_VALUES = [
  'runningMean',
  'batchMean',
  'runningVariance',
  'batchVariance',
] as const;
export type UnitValue = (typeof UNIT_VALUES)[number];

/**
 * Per arm, of whole sets: by running statistics; those that end in Batch with each batch of them
 * normalised by its own.
 */
export const EVALUATED = [
  'trainLoss',
  'trainAccuracy',
  'testLoss',
  'testAccuracy',
  'trainLossBatch',
  'trainAccuracyBatch',
  'testLossBatch',
  'testAccuracyBatch',
] as const;

/**
 * Per arm. Batch loss is of the step just taken; `stepsSinceBefore` is how many steps the shifts
 * since before are counted over.
 */
export const SCALARS = ['batchLoss', ...EVALUATED, 'learningRate', 'stepsSinceBefore'] as const;
export type Scalar = (typeof SCALARS)[number];

/** Probe examples: the first of the training set's probe stream, the same for every look. */
export const PROBE_COUNT = 256;

/**
 * Histograms have a pinned axis: BIN_COUNT equal bins over [−BIN_LIMIT, BIN_LIMIT], and one
 * overflow bin at each end (index 0 below, index BIN_COUNT + 1 above). Activations of sigmoid and
 * tanh, which live in [−1, 1], use [−ACTIVATION_LIMIT, ACTIVATION_LIMIT] instead.
 */
export const BIN_COUNT = 256;
export const BIN_LIMIT = 24;
export const ACTIVATION_LIMIT = 1.5;
export const BINS = BIN_COUNT + 2;

/** Side of the square grid on which the decision field is sampled (P(class 1), 0 to 255). */
export const FIELD_SIDE = 40;

export interface MeasurementLayout {
  readonly hidden: readonly number[];
  /** Length of `counts`. */
  readonly countsLength: number;
  /** Length of `values`. */
  readonly valuesLength: number;
  /** Numbers of `values` before the γ and β of units, which stand at its end. */
  readonly seriesLength: number;
  /** Length of `units`. */
  readonly unitsLength: number;
  /** Index in `counts` of the lower overflow bin of this histogram. */
  counts(quantity: Quantity, layer: number): number;
  /** Index in `values`. Layers count from 0. */
  statistic(statistic: Statistic, quantity: Quantity, layer: number): number;
  layerValue(value: LayerValue, layer: number): number;
  share(share: Share, layer: number): number;
  lensValue(value: LensValue, layer: number): number;
  scalar(scalar: Scalar): number;
  /** First of `hidden[layer]` numbers; 1 and 0 where nothing is normalised. */
  gamma(layer: number): number;
  beta(layer: number): number;
  /** Index in `units` of the first of `hidden[layer]` numbers. */
  unit(value: UnitValue, layer: number): number;
}

export interface Measurement {
  readonly counts: Uint16Array<ArrayBuffer>;
  /** NaN stands for "not measured" or "not defined" (x̂ without a normaliser, say). */
  readonly values: Float32Array<ArrayBuffer>;
  /** FIELD_SIDE² values, row 0 at the bottom (smallest second feature). */
  readonly field: Uint8Array<ArrayBuffer>;
  /** Through the lens alone; NaN otherwise. */
  readonly units: Float32Array<ArrayBuffer>;
  /** As `field`, every point normalised by the statistics of the coming batch. */
  readonly batchField: Uint8Array<ArrayBuffer>;
}

/** What this look shall include beyond the probe set: each costs a pass over many examples. */
export interface MeasurementRequest {
  /** Loss and accuracy on the whole training and test set. */
  readonly evaluate: boolean;
  readonly field: boolean;
  /** Also by the statistics of batches, and how far the running ones are from them. */
  readonly lens: boolean;
}

export function layOut(hidden: readonly number[]): MeasurementLayout {
  const layers = hidden.length;
  const pairs = layers * QUANTITIES.length;
  const layerValuesAt = pairs * STATISTICS.length;
  const sharesAt = layerValuesAt + (layers + 1) * LAYER_VALUES.length;
  const lensAt = sharesAt + layers * SHARES.length;
  const scalarsAt = lensAt + layers * LENS_VALUES.length;
  const affineAt: number[] = [];
  const unitsAt: number[] = [];
  const seriesLength = scalarsAt + SCALARS.length;
  let end = seriesLength;
  let unitsLength = 0;
  for (const width of hidden) {
    affineAt.push(end);
    end += 2 * width;
    unitsAt.push(unitsLength);
    unitsLength += UNIT_VALUES.length * width;
  }
  const pair = (quantity: Quantity, layer: number) =>
    layer * QUANTITIES.length + QUANTITIES.indexOf(quantity);
  return {
    hidden,
    countsLength: pairs * BINS,
    valuesLength: end,
    seriesLength,
    unitsLength,
    counts: (quantity, layer) => pair(quantity, layer) * BINS,
    statistic: (statistic, quantity, layer) =>
      pair(quantity, layer) * STATISTICS.length + STATISTICS.indexOf(statistic),
    layerValue: (value, layer) =>
      layerValuesAt + layer * LAYER_VALUES.length + LAYER_VALUES.indexOf(value),
    share: (share, layer) => sharesAt + layer * SHARES.length + SHARES.indexOf(share),
    lensValue: (value, layer) => lensAt + layer * LENS_VALUES.length + LENS_VALUES.indexOf(value),
    scalar: (scalar) => scalarsAt + SCALARS.indexOf(scalar),
    gamma: (layer) => affineAt[layer] ?? end,
    beta: (layer) => (affineAt[layer] ?? end) + (hidden[layer] ?? 0),
    unit: (value, layer) =>
      (unitsAt[layer] ?? unitsLength) + UNIT_VALUES.indexOf(value) * (hidden[layer] ?? 0),
  };
}

export function createMeasurement(layout: MeasurementLayout): Measurement {
  return {
    counts: new Uint16Array(layout.countsLength),
    values: new Float32Array(layout.valuesLength).fill(NaN),
    field: new Uint8Array(FIELD_SIDE * FIELD_SIDE),
    units: new Float32Array(layout.unitsLength).fill(NaN),
    batchField: new Uint8Array(FIELD_SIDE * FIELD_SIDE),
  };
}

/** What moves between threads with it. */
export function buffersOf(measurement: Measurement): ArrayBuffer[] {
  const { counts, values, field, units, batchField } = measurement;
  return [counts, values, field, units, batchField].map(({ buffer }) => buffer);
}
