import type { DataSet } from '../data/data-set';
import type { DecisionField } from '../decision-field';
import { evaluateByBatches, type Evaluation } from '../evaluate';
import type { Floats } from '../floats';
import type { Rows } from '../gather';
import type { Kernels } from '../kernels/kernels';
import type { HiddenLayer } from '../layers/hidden-layer';
import type { Network } from '../network';
import type { Measurement, MeasurementLayout, UnitValue } from './measurement';

/** A batch: the first `rows` rows, with room for as many as the network has. */
export interface Batch extends Rows {
  readonly rows: number;
}

/**
 * Looks at a network as it trains, by the statistics of batches, where `evaluate` and the decision
 * field look at it as it infers. γ and β as they stand, no dropout, and the noise of noisy
 * normalization at its means: nothing differs between the two looks but the statistics.
 */
export class Lens {
  readonly #kernels: Kernels;
  readonly #network: Network;
  readonly #layout: MeasurementLayout;
  readonly #mean: Floats;
  readonly #variance: Floats;

  constructor(kernels: Kernels, network: Network, layout: MeasurementLayout) {
    const widths = network.hidden.map(({ width, linear }) => Math.max(width, linear.inputUnits));
    const widest = Math.max(0, ...widths);
    this.#kernels = kernels;
    this.#network = network;
    this.#layout = layout;
    this.#mean = kernels.allocate(widest);
    this.#variance = kernels.allocate(widest);
  }

  /** How far the running statistics of each layer are from those of this batch. */
  compare(into: Measurement, { x, rows }: Batch): void {
    this.#network.infer(x, rows, 'own');
    this.#network.hidden.forEach((layer, l) => this.#compareLayer(into, layer, l, rows));
  }

  /**
   * The decision field with the statistics of this one batch for every point of the plane: a point
   * by itself has none.
   */
  sampleField(
    into: Measurement,
    field: DecisionField,
    batch: Batch,
    chunk: Rows,
    progress: () => void,
  ): void {
    if (!this.#network.keepsRunning) {
      into.batchField.set(into.field);
      return;
    }
    this.#network.infer(batch.x, batch.rows, 'own');
    field.sample(into.batchField, chunk, progress, 'last');
  }

  /**
   * Both sets in batches of as many rows; `batch` is overwritten. Where there are no running
   * statistics, what was found by inference holds.
   */
  evaluate(
    { train, test }: DataSet,
    batch: Batch,
    inferred: Readonly<Record<'train' | 'test', Evaluation>>,
    progress: () => void,
  ): Readonly<Record<'train' | 'test', Evaluation>> {
    if (!this.#network.keepsRunning) return inferred;
    const { rows } = batch;
    return {
      train: evaluateByBatches(this.#network, this.#kernels, train, batch, rows, progress),
      test: evaluateByBatches(this.#network, this.#kernels, test, batch, rows, progress),
    };
  }

  /**
   * Sums over units, not a mean of ratios: with few examples some unit's σ is close to 0 and would
   * outweigh all others.
   */
  #compareLayer(into: Measurement, layer: HiddenLayer, l: number, m: number): void {
    const { u, normalizer, normalized, width } = layer;
    const { running } = normalizer;
    if (running === null) return;
    const { units, positions } = normalized;
    const rows = m * positions;
    this.#kernels.columnMoments(this.#mean, this.#variance, u, rows, units);
    // As it is stored: unbiased. A single number has no variance.
    const unbiased = rows > 1 ? rows / (rows - 1) : NaN;
    let distance = 0;
    let deviation = 0;
    let runningVariance = 0;
    let batchVariance = 0;
    for (let j = 0; j < units; j++) {
      const mean = this.#mean[j] ?? NaN;
      const biased = this.#variance[j] ?? NaN;
      const variance = unbiased * biased;
      distance += Math.abs((running.mean[j] ?? NaN) - mean);
      deviation += Math.sqrt(biased);
      runningVariance += running.variance[j] ?? NaN;
      batchVariance += variance;
      if (j >= width) continue;
      this.#setUnit(into, 'runningMean', l, j, running.mean[j]);
      this.#setUnit(into, 'batchMean', l, j, mean);
      this.#setUnit(into, 'runningVariance', l, j, running.variance[j]);
      this.#setUnit(into, 'batchVariance', l, j, variance);
    }
    if (deviation > 0) into.values[this.#layout.lensValue('meanGap', l)] = distance / deviation;
    if (batchVariance > 0) {
      into.values[this.#layout.lensValue('varianceRatio', l)] = runningVariance / batchVariance;
    }
  }

  #setUnit(into: Measurement, name: UnitValue, l: number, j: number, value = NaN): void {
    into.units[this.#layout.unit(name, l) + j] = value;
  }
}
