import { Batches } from './batches';
import { Checkpoint } from './checkpoint';
import type { ActivationName } from './layers/activation-names';
import type { DataSet } from './data/data-set';
import { roomFor } from './batch-room';
import { makeDataSet } from './data/make-data-set';
import type { Evaluation } from './evaluate';
import { Fingerprint } from './fingerprint';
import type { Floats } from './floats';
import { gather, type Rows } from './gather';
import { initialize } from './initialize';
import { Inspector, type Inspection } from './inspection';
import type { Kernels } from './kernels/kernels';
import { refineMeans } from './kernels/refine-means';
import { Network } from './network';
import { Noise } from './noise';
import { Descent } from './optimizers/descent';
import type { Parameter } from './parameter';
import { Measurer } from './probes/measure';
import type { Measurement, MeasurementLayout, MeasurementRequest } from './probes/measurement';
import { Surveyor, type Study } from './probes/study';
import { stream } from './random';
import type { ArmSpecification, Settings, SettingsChange } from './specification';
import { Timetable } from './timetable';

export type { Inspection } from './inspection';

/** Where and when an arm stopped being numbers. Layers count from 1; the output layer is the last. */
export interface Divergence {
  /** The step that failed: one more than the steps done. */
  readonly step: number;
  readonly layer: number;
  readonly what: 'pre-activation' | 'gradient' | 'loss';
}

/** A layer from outside: numbers that come in, units, places of each unit, and what it uses. */
export interface LayerShape {
  readonly kind: 'dense' | 'convolution';
  readonly inputs: number;
  readonly units: number;
  readonly positions: number;
  readonly bias: boolean;
  readonly pools: boolean;
  /** Of group normalization; null without. */
  readonly groups: number | null;
}

/**
 * Trains one arm step by step. Its state after s steps follows from the specification and the
 * scheduled changes alone: not from when they were scheduled, nor from what was looked at between.
 */
export class Trainer {
  readonly layout: MeasurementLayout;
  readonly #seed: number;
  readonly #kernels: Kernels;
  readonly #data: DataSet;
  readonly #network: Network;
  readonly #descent: Descent;
  readonly #measurer: Measurer;
  readonly #inspector: Inspector;
  readonly #watched: boolean;
  readonly activation: ActivationName;
  readonly #surveyor: Surveyor;
  readonly #lastChange = (parameter: Parameter, into: Float64Array) =>
    this.#descent.lastChange(parameter, into);
  readonly #timetable = new Timetable();
  #settings: Settings;
  #step = 0;
  #divergence: Divergence | null = null;
  /** As it was before the changes at the present step; null where there are none. */
  #checkpoint: Checkpoint | null = null;
  /** Those of the step just done, where a change since then has other parameters descend. */
  #gradients: ReadonlyMap<string, Floats> | null = null;
  /** Likewise, where another normaliser has come on. */
  #drawn: ReadonlyMap<string, Floats> | null = null;
  readonly #batches: Batches;
  #rows = 0;
  #indices = new Uint32Array(0);
  #batch: Rows;

  /**
   * `data` where it is at hand already. One that is not `watched` takes no samples at step 0, so that
   * it is made and begins sooner: it is only tested, not measured.
   */
  constructor(
    specification: ArmSpecification,
    given: Kernels,
    data: DataSet = makeDataSet(specification.data, specification.seed),
    watched = true,
  ) {
    const kernels = specification.means === 'refined' ? refineMeans(given) : given;
    const { seed, model, hidden, activation, initialization, settings, changes } = specification;
    this.#seed = seed;
    this.activation = activation;
    this.#kernels = kernels;
    this.#data = data;
    const { train, classes, image } = data;
    const convolved = model === 'convolution' ? image : null;
    const shape = { inputs: train.features, hidden, outputs: classes, activation, convolved };
    this.#network = new Network(kernels, shape);
    this.#descent = new Descent(kernels, this.#network);
    initialize(this.#network, initialization, stream(seed, 'init'));
    this.#batches = new Batches(train.count, stream(seed, 'batches'));
    this.#batch = { x: kernels.allocate(0), y: new Uint8Array(0) };
    this.#settings = settings;
    this.#configure(settings);
    this.#measurer = new Measurer(
      kernels,
      this.#network,
      this.#data,
      stream(seed, 'probe'),
      (step) => new Noise(seed, step),
    );
    this.#inspector = new Inspector(kernels, this.#network);
    this.#watched = watched;
    this.#surveyor = new Surveyor(this.#network, this.#descent);
    this.layout = this.#measurer.layout;
    this.schedule(changes);
  }

  /** Steps done. */
  get step(): number {
    return this.#step;
  }

  get divergence(): Divergence | null {
    return this.#divergence;
  }

  /** In force now, for the next step. */
  get settings(): Settings {
    return this.#settings;
  }

  /**
   * Replaces all changes from the present step on. Those at the present step take effect at once,
   * in place of those that were scheduled for it before; a step that failed is then tried again
   * at the next `advance`. Throws RangeError for a change in the past.
   */
  schedule(changes: readonly SettingsChange[]): void {
    this.#timetable.replace(changes, this.#step);
    if (this.#checkpoint) {
      this.#configure(this.#checkpoint.settings);
      this.#checkpoint.restore();
      this.#checkpoint = null;
      this.#divergence = null;
    }
    this.#applyChanges();
  }

  /** Steps until `step` is reached or the arm diverges. A step already done is no step. */
  advance(step: number): void {
    while (this.#step < step && !this.#divergence) {
      if (this.#step === 0 && this.#watched) this.#measurer.start();
      this.#gradients = null;
      this.#drawn = null;
      this.#divergence = this.#train();
      if (this.#divergence) {
        this.#batches.giveBack();
      } else {
        this.#step++;
        this.#checkpoint = null;
        this.#applyChanges();
      }
    }
  }

  /** Digest of the step and all parameters, running statistics included. */
  fingerprint(): string {
    const digest = new Fingerprint();
    digest.add([this.#step]);
    for (const values of this.parameters.values()) digest.add(values);
    return digest.toString();
  }

  /**
   * All parameters and running statistics by name (see `Network.state`), then what the optimiser
   * keeps (see `Descent.state`). Live: copy to keep.
   */
  get parameters(): ReadonlyMap<string, Floats> {
    return new Map([...this.#network.state, ...this.#descent.state]);
  }

  /** The gradients of the step just done, of what it changed by descent. Live: copy to keep. */
  get gradients(): ReadonlyMap<string, Floats> {
    return this.#gradients ?? this.#network.gradients;
  }

  /**
   * What was random in the step just done, until something else passes through: see `Network.drawn`.
   * Live: copy to keep.
   */
  get drawn(): ReadonlyMap<string, Floats> {
    return this.#drawn ?? this.#network.drawn;
  }

  /** What a step does with each layer, in the present settings. */
  get layers(): readonly LayerShape[] {
    return this.#network.linear.map((linear, l) => ({
      kind: linear.kind,
      inputs: linear.inputs,
      units: linear.units,
      positions: linear.positions,
      bias: this.#network.hidden[l]?.keepsBias ?? true,
      pools: this.#network.hidden[l]?.pools ?? false,
      groups: this.#network.hidden[l]?.normalizer.groups ?? null,
    }));
  }

  /** The batch that the next step will use: its `rows` first rows. Live: copy to keep. */
  upcoming(): Rows & { readonly rows: number } {
    const rows = this.#settings.batchSize;
    this.#batches.clone().next(this.#indices, rows);
    gather(this.#batch, this.#data.train, this.#indices, rows);
    return { ...this.#batch, rows };
  }

  /**
   * Measures into `into` without changing the course of the run. `progress` is called between the
   * chunks of long passes. Shifts "since before" are counted from the last measurement at a
   * smaller step, or from step 0.
   */
  measure(into: Measurement, request: MeasurementRequest, progress: () => void = () => {}): void {
    const { learningRate } = this.#settings;
    const coming = () => this.upcoming();
    this.#measurer.measure(into, request, this.#step, learningRate, coming, progress);
  }

  /** Loss and accuracy on the whole test set. `progress` is called between its chunks. */
  test(progress: () => void = () => {}): Evaluation {
    return this.#measurer.test(progress);
  }

  /** Percentiles of each unit of the last hidden layer, laid out as `unit-percentiles.ts` says. */
  measureUnits(into: Float32Array): void {
    this.#measurer.measureUnits(into, this.#step);
  }

  /**
   * One unit's normaliser on the batch that the next step will use. Throws RangeError for a layer
   * or unit that is not there; both count from 0.
   */
  inspect(layer: number, unit: number): Inspection {
    const { x, rows } = this.upcoming();
    this.#network.forward(x, rows, 'train', this.#noise);
    return this.#inspector.inspect(layer, unit, rows);
  }

  /**
   * How the coming step moves each layer's gradient, and the loss along its way down, without
   * changing the course of the run. All is NaN where that step would fail. `progress` as in
   * `measure`.
   */
  study(progress: () => void = () => {}): Study {
    const batch = { ...this.upcoming(), noise: () => this.#noise };
    const kept = this.#gradients?.values() ?? [];
    const study = this.#surveyor.study(batch, this.#settings, kept, progress);
    return { step: this.#step, ...study };
  }

  /** One step, applied only if all its numbers are finite. */
  #train(): Divergence | null {
    const network = this.#network;
    const { batchSize: m } = this.#settings;
    const step = this.#step + 1;
    this.#batches.next(this.#indices, m);
    gather(this.#batch, this.#data.train, this.#indices, m);
    network.forward(this.#batch.x, m, 'train', this.#noise);
    const layer = network.firstNonFinite(m);
    if (layer) return { step, layer, what: 'pre-activation' };
    const loss = network.loss(this.#batch.y, m);
    if (!Number.isFinite(loss)) return { step, layer: network.linear.length, what: 'loss' };
    network.backward(null, m);
    const source = network.lastNonFiniteGradient();
    this.#measurer.note(source ? NaN : loss, source ? null : this.#lastChange);
    if (source) return { step, layer: source, what: 'gradient' };
    network.settle(m);
    this.#descent.descend(this.#settings);
    return null;
  }

  /** Of the coming step. */
  get #noise(): Noise {
    return new Noise(this.#seed, this.#step);
  }

  #applyChanges(): void {
    for (;;) {
      const change = this.#timetable.take(this.#step);
      if (!change) return;
      this.#checkpoint ??= new Checkpoint(this.#settings, this.#network, this.#descent);
      this.#gradients ??= this.#network.gradients;
      this.#drawn ??= this.#network.drawn;
      this.#divergence = null;
      this.#configure(change.settings);
    }
  }

  #configure(settings: Settings): void {
    this.#settings = settings;
    if (settings.batchSize > this.#rows) {
      const rows = roomFor(settings.batchSize, this.#network.chunk, this.#rows);
      this.#rows = rows;
      this.#indices = new Uint32Array(rows);
      this.#batch = {
        x: this.#kernels.allocate(rows * this.#data.train.features),
        y: new Uint8Array(rows),
      };
      this.#network.reserve(rows);
    }
    this.#network.configure(settings);
    this.#descent.configure(settings);
  }
}
