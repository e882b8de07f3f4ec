import type { DataSet, Examples } from '../data/data-set';
import { DecisionField } from '../decision-field';
import { evaluate, type Evaluation } from '../evaluate';
import type { Floats } from '../floats';
import { gather, type Rows } from '../gather';
import type { Kernels } from '../kernels/kernels';
import type { ActivationName } from '../layers/activation-names';
import type { Network } from '../network';
import type { Noise } from '../noise';
import type { Parameter } from '../parameter';
import type { Random } from '../random';
import { deadShare } from './dead';
import { drift } from './drift';
import { addToHistogram } from './histogram';
import { type Batch, Lens } from './lens';
import {
  ACTIVATION_LIMIT,
  BIN_LIMIT,
  layOut,
  PROBE_COUNT,
  QUANTITIES,
  type Measurement,
  type MeasurementLayout,
  type MeasurementRequest,
  type Quantity,
  type Scalar,
  type Statistic,
} from './measurement';
import { moments } from './moments';
import { percentile } from './percentile';
import { ProbeHistory } from './probe-history';
import type { Sample } from './samples';
import { saturatedShare } from './saturation';
import { UnitPercentiles } from './unit-percentiles';

/** By how much the step just taken changed the values of a parameter. */
export type LastChange = (parameter: Parameter, into: Float64Array) => void;

/** Fills measurements of one network, on the same probe examples each time. */
export class Measurer {
  readonly layout: MeasurementLayout;
  readonly #kernels: Kernels;
  readonly #network: Network;
  readonly #data: DataSet;
  readonly #activation: ActivationName;
  readonly #probes: number;
  readonly #x: Floats;
  readonly #noiseAt: (step: number) => Noise;
  readonly #history: ProbeHistory;
  readonly #chunk: Rows;
  readonly #field: DecisionField | null;
  readonly #lens: Lens;
  #units: UnitPercentiles | null = null;
  #batchLoss = NaN;
  #lastChange: LastChange | null = null;
  /** Room for the changes of one layer's weights; made with the first measurement. */
  #changed: Float64Array | null = null;

  /** The network must have room for its `chunk` of rows. */
  constructor(
    kernels: Kernels,
    network: Network,
    data: DataSet,
    random: Random,
    noiseAt: (step: number) => Noise,
  ) {
    const { train, classes } = data;
    this.layout = layOut(network.hidden.map(({ width }) => width));
    this.#lens = new Lens(kernels, network, this.layout);
    this.#kernels = kernels;
    this.#network = network;
    this.#data = data;
    this.#activation = network.activation;
    this.#probes = Math.min(PROBE_COUNT, train.count, network.chunk);
    this.#x = drawProbes(kernels, train, this.#probes, random);
    this.#noiseAt = noiseAt;
    this.#history = new ProbeHistory(kernels, network, this.#x, this.#probes, noiseAt);
    const { chunk } = network;
    this.#chunk = { x: kernels.allocate(chunk * train.features), y: new Uint8Array(chunk) };
    const plane = train.features === 2 && classes === 2;
    this.#field = plane ? new DecisionField(network, kernels) : null;
  }

  /** Takes the samples that shifts since the start are counted from. */
  start(): void {
    this.#history.look(0);
  }

  /** Of the step just taken; NaN and null where its gradients are not to be shown. */
  note(batchLoss: number, lastChange: LastChange | null): void {
    this.#batchLoss = batchLoss;
    this.#lastChange = lastChange;
  }

  /** `coming` gives the batch of the next step, which is overwritten; only the lens asks for it. */
  measure(
    into: Measurement,
    request: MeasurementRequest,
    step: number,
    learningRate: number,
    coming: () => Batch,
    progress: () => void,
  ): void {
    into.counts.fill(0);
    into.values.fill(NaN);
    into.field.fill(0);
    into.units.fill(NaN);
    into.batchField.fill(0);
    this.#history.look(step);
    this.#network.hidden.forEach((_, l) => this.#measureHidden(into, l));
    progress();
    this.#measureWeights(into.values);
    this.#set(into, 'learningRate', learningRate);
    this.#set(into, 'batchLoss', this.#batchLoss);
    this.#set(into, 'stepsSinceBefore', this.#history.stepsBetween);
    const batch = request.lens ? coming() : null;
    if (batch) this.#lens.compare(into, batch);
    if (request.field && this.#field) {
      this.#field.sample(into.field, this.#chunk, progress);
      if (batch) this.#lens.sampleField(into, this.#field, batch, this.#chunk, progress);
    }
    if (!request.evaluate) return;
    const inferred = {
      train: this.#evaluate(this.#data.train, progress),
      test: this.test(progress),
    };
    for (const set of ['train', 'test'] as const) {
      this.#set(into, `${set}Loss`, inferred[set].loss);
      this.#set(into, `${set}Accuracy`, inferred[set].accuracy);
    }
    if (!batch) return;
    const batched = this.#lens.evaluate(this.#data, batch, inferred, progress);
    for (const set of ['train', 'test'] as const) {
      this.#set(into, `${set}LossBatch`, batched[set].loss);
      this.#set(into, `${set}AccuracyBatch`, batched[set].accuracy);
    }
  }

  /** Unit by unit, of the last hidden layer on the probe examples: see `UnitPercentiles`. */
  measureUnits(into: Float32Array, step: number): void {
    this.#units ??= new UnitPercentiles(this.#kernels, this.#network, this.#x, this.#probes);
    this.#units.look(into, this.#noiseAt(step));
  }

  /** On the whole test set. */
  test(progress: () => void): Evaluation {
    return this.#evaluate(this.#data.test, progress);
  }

  #set(into: Measurement, scalar: Scalar, value: number): void {
    into.values[this.layout.scalar(scalar)] = value;
  }

  #evaluate(examples: Examples, progress: () => void): Evaluation {
    return evaluate(this.#network, this.#kernels, examples, this.#chunk, progress);
  }

  #measureHidden(into: Measurement, l: number): void {
    const layer = this.#network.hidden[l];
    const now = this.#history.now[l];
    if (!layer || !now) return;
    const { layout } = this;
    for (const quantity of QUANTITIES) this.#measureSample(into, quantity, l, now[quantity]);
    const { width, linear, a, normalizer } = layer;
    if (now.preactivation.defined) {
      const saturated = saturatedShare(this.#activation, now.preactivation.sorted);
      into.values[layout.share('saturated', l)] = saturated;
      const dead = deadShare(this.#activation, a, this.#probes * linear.positions, width);
      into.values[layout.share('dead', l)] = dead;
    }
    copyUnits(into.values, layout.gamma(l), width, normalizer.affine?.gamma, 1);
    copyUnits(into.values, layout.beta(l), width, normalizer.affine?.beta, 0);
  }

  #measureSample(into: Measurement, quantity: Quantity, l: number, sample: Sample): void {
    if (!sample.defined) return;
    const { sorted } = sample;
    const set = (statistic: Statistic, value: number) => {
      into.values[this.layout.statistic(statistic, quantity, l)] = value;
    };
    const bounded = this.#activation === 'sigmoid' || this.#activation === 'tanh';
    const limit = quantity === 'activation' && bounded ? ACTIVATION_LIMIT : BIN_LIMIT;
    addToHistogram(into.counts, this.layout.counts(quantity, l), sorted, sorted.length, limit);
    set('p15', percentile(sorted, sorted.length, 0.15));
    set('p50', percentile(sorted, sorted.length, 0.5));
    set('p85', percentile(sorted, sorted.length, 0.85));
    set('mean', sample.moments.mean);
    set('deviation', sample.moments.deviation);
    const start = shift(this.#history.start[l]?.[quantity], sample);
    set('shiftSinceStartRaw', start.raw);
    set('shiftSinceStartScaled', start.scaled);
    const before = shift(this.#history.before[l]?.[quantity], sample);
    set('shiftSinceBeforeRaw', before.raw);
    set('shiftSinceBeforeScaled', before.scaled);
  }

  /** Gradients are those of the last step: nothing writes them between steps. */
  #measureWeights(values: Float32Array): void {
    const { layout } = this;
    const lastChange = this.#lastChange;
    const lengths = this.#network.linear.map(({ weights }) => weights.values.length);
    const room = (this.#changed ??= new Float64Array(Math.max(...lengths)));
    this.#network.linear.forEach(({ weights, bias }, l) => {
      const { length } = weights.values;
      values[layout.layerValue('weightNorm', l)] = this.#kernels.norm(weights.values, length);
      values[layout.layerValue('biasNorm', l)] = this.#kernels.norm(
        bias.values,
        bias.values.length,
      );
      if (lastChange === null) return;
      values[layout.layerValue('gradientNorm', l)] = this.#kernels.norm(weights.gradient, length);
      const changed = room.subarray(0, length);
      lastChange(weights, changed);
      const spread = moments(weights.values, length).deviation;
      const ratio = moments(changed, length).deviation / spread;
      if (spread > 0) values[layout.layerValue('updateRatio', l)] = ratio;
    });
  }
}

function drawProbes(kernels: Kernels, from: Examples, count: number, random: Random): Floats {
  const order = Uint32Array.from({ length: from.count }, (_, i) => i);
  random.shuffle(order);
  const rows = { x: kernels.allocate(count * from.features), y: new Uint8Array(count) };
  gather(rows, from, order, count);
  return rows.x;
}

/** W₁ from the earlier sample, raw and by its deviation; NaN where it is not defined. */
function shift(earlier: Sample | undefined, now: Sample): { raw: number; scaled: number } {
  // At another place in its layer the normaliser has other inputs: there is no distance to them.
  const comparable = earlier?.defined && earlier.sorted.length === now.sorted.length;
  if (!comparable) return { raw: NaN, scaled: NaN };
  const raw = drift(now.sorted, earlier.sorted);
  // Not by its deviation: rounding of the mean leaves a constant sample one of about 1e-17.
  if (earlier.sorted[0] === earlier.sorted.at(-1)) return { raw, scaled: NaN };
  return { raw, scaled: raw / earlier.moments.deviation };
}

/** One number per unit, or `otherwise` for each; NaN for units that the normaliser does not have. */
function copyUnits(
  into: Float32Array,
  at: number,
  width: number,
  from: Floats | undefined,
  otherwise: number,
): void {
  for (let j = 0; j < width; j++) into[at + j] = from ? (from[j] ?? NaN) : otherwise;
}
