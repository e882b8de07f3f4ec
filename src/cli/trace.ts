import type { DataSet, Examples } from '../engine/data/data-set';
import type { Floats } from '../engine/floats';
import { createMeasurement } from '../engine/probes/measurement';
import { isTrained } from '../engine/trained-layers';
import type { Divergence, Trainer } from '../engine/trainer';
import { ARM_IDS, ARM_NAMES, type ArmName, type Experiment } from '../experiment/experiment';
import { writeChange } from '../experiment/events';
import { writeLink } from '../experiment/link';
import { type Decimal, decimal, decimals } from '../exports/decimal';
import { json } from '../exports/json';

/** Raised when a reader of traces would have to change. The README describes the format. */
export const TRACE_VERSION = 2;

/** By name: lists, and weights as [in][out]. */
type Numbers = Readonly<Record<string, readonly Decimal[] | readonly Decimal[][]>>;

/** What an outsider needs to compute one step of one arm again. Numbers read back as float32. */
export interface TracedStep {
  /** Steps done before it. */
  readonly step: number;
  readonly learningRate: number;
  readonly optimizer: 'sgd' | 'momentum' | 'adam';
  /** μ of momentum, whether it is used or not; Adam has β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  readonly momentum: number;
  /** λ: weights are multiplied by 1 − ηλ before they descend. */
  readonly weightDecay: number;
  readonly layers: readonly TracedLayer[];
  /** The batch: x as [m][inputs], y the classes. */
  readonly x: readonly (readonly Decimal[])[];
  readonly y: readonly number[];
  /** What was random: `layers.0.mask` of dropout, 0 or 1/p; `layers.0.scale` and `.shift` of noise. */
  readonly drawn: Numbers;
  readonly before: Numbers;
  readonly loss: Decimal;
  /** Of what descends; in the identity mode γ and β are set, not descended. */
  readonly gradients: Numbers;
  /** As the next step begins: a change at that step has taken effect. */
  readonly after: Numbers;
}

export interface TracedLayer {
  /** A convolution is 3×3 with zeros around the picture; its weights are [row, column, channel][unit]. */
  readonly kind: 'dense' | 'convolution';
  /** Numbers of an example that come in. */
  readonly inputs: number;
  /** Units: in a convolution, channels. */
  readonly outputs: number;
  /** Places of each unit: 1 but in a convolution. */
  readonly positions: number;
  /** Whether 2×2 max pooling follows. */
  readonly pools: boolean;
  /** 'softmax cross-entropy' behind the last layer. */
  readonly activation: string;
  readonly normalizer: string;
  /** Of group normalization, as many as divide its units; null without. */
  readonly groups: number | null;
  /** Where the normalizer stands, or would, where dropout stands on its input; null without both. */
  readonly placement: (typeof PLACES)[keyof typeof PLACES] | null;
  readonly epsilon: number | null;
  readonly alpha: number | null;
  readonly affine: string | null;
  /** Where dropout stands; null without. */
  readonly dropout: 'on the input of the normalizer' | 'on the output' | null;
  /** Whether the bias is added: a normaliser that cancels it sets it aside. */
  readonly bias: boolean;
  /** Whether the step moves its parameters, and what the optimizer keeps of them. */
  readonly trained: boolean;
}

export interface TraceFile {
  readonly shiftscopeTrace: typeof TRACE_VERSION;
  readonly link: string;
  readonly experiment: Experiment;
  /** All that is tested on: x as [count][inputs], y the classes. */
  readonly test: { readonly x: readonly (readonly Decimal[])[]; readonly y: readonly number[] };
  readonly arms: Readonly<
    Record<ArmName, { readonly diverged: Divergence | null; readonly steps: readonly TracedStep[] }>
  >;
}

const PLACES = {
  before: 'before the activation',
  after: 'after the activation',
  input: 'on the input',
} as const;

/** Collects steps, as text, while the trainers run. */
export class Trace {
  readonly #steps: Record<ArmName, string[]> = { a: [], b: [] };

  constructor(
    readonly experiment: Experiment,
    readonly data: DataSet,
  ) {}

  /** Lets one arm do one step and keeps everything about it; nothing where it diverges. */
  step(arm: ArmName, trainer: Trainer): void {
    const { step, settings } = trainer;
    const { x, y, rows } = trainer.upcoming();
    const features = x.length / y.length;
    const batch = {
      x: table(x.subarray(0, rows * features), features),
      y: [...y.subarray(0, rows)],
    };
    const before = numbers(trainer.parameters, trainer);
    const layers = this.#layers(trainer);
    trainer.advance(step + 1);
    if (trainer.step === step) return;
    const traced: TracedStep = {
      step,
      learningRate: single(settings.learningRate),
      optimizer: settings.optimizer,
      momentum: single(settings.momentum),
      weightDecay: single(settings.weightDecay),
      layers,
      ...batch,
      drawn: numbers(trainer.drawn, trainer),
      before,
      loss: batchLoss(trainer),
      gradients: numbers(trainer.gradients, trainer),
      after: numbers(trainer.parameters, trainer),
    };
    this.#steps[arm].push(json(traced));
  }

  /** The whole trace as JSON, a `TraceFile`. */
  toString(trainers: Readonly<Record<ArmName, Trainer>>): string {
    const { experiment } = this;
    const link = writeLink({ experiment });
    const arms = ARM_NAMES.map((arm) => {
      const diverged = json(trainers[arm].divergence);
      return `"${arm}":{"diverged":${diverged},"steps":[\n${this.#steps[arm].join(',\n')}]}`;
    });
    const { arms: settings, ...shared } = experiment;
    const events = experiment.events.map((event) => ({ ...event, value: writeChange(event) }));
    const byId = Object.fromEntries(settings.map((arm, index) => [ARM_IDS[index], arm]));
    const head = json({
      shiftscopeTrace: TRACE_VERSION,
      link,
      experiment: { ...shared, ...byId, events },
    });
    const test = json(examples(this.data.test));
    return `${head.slice(0, -1)},"test":${test},"arms":{${arms.join(',')}}}\n`;
  }

  #layers(trainer: Trainer): TracedLayer[] {
    const { normalizer, placement, epsilon, alpha, affine, keep, dropoutPlace, trained } =
      trainer.settings;
    const none = { normalizer: 'none', placement: null, epsilon: null, alpha: null, affine: null };
    const own = {
      normalizer,
      placement: PLACES[placement],
      epsilon: single(epsilon),
      alpha: single(alpha),
      affine,
    };
    const inside = keep < 1 && dropoutPlace === 'before';
    const place = inside ? 'on the input of the normalizer' : 'on the output';
    return trainer.layers.map(({ units, ...shape }, l, { length }) => {
      const last = l === length - 1;
      return {
        ...shape,
        outputs: units,
        activation: last ? 'softmax cross-entropy' : this.experiment.activation,
        ...(last || normalizer === 'none' ? none : own),
        ...(!last && inside && { placement: PLACES[placement] }),
        dropout: last || keep === 1 ? null : place,
        trained: isTrained(trained, l),
      };
    });
  }
}

/** A setting as the engine uses it, as a number that JSON writes short. */
function single(value: number): number {
  return Number(decimal(Math.fround(value)));
}

function examples({ x, y, features, scale }: Examples): TraceFile['test'] {
  return {
    x: table(
      Float32Array.from(x, (value) => value * scale),
      features,
    ),
    y: [...y],
  };
}

function batchLoss(trainer: Trainer): Decimal {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: false, field: false, lens: false });
  return decimal(measurement.values[trainer.layout.scalar('batchLoss')] ?? NaN);
}

function numbers(named: ReadonlyMap<string, Floats>, trainer: Trainer): Numbers {
  return Object.fromEntries(
    Array.from(named, ([name, values]) => {
      const [layer, weight] = name.split(/\.(?=weight(?:\.|$))/);
      return [name, weight ? table(values, outputsOf(trainer, layer ?? '')) : decimals(values)];
    }),
  );
}

/** Every layer has a bias, used or not. */
function outputsOf(trainer: Trainer, layer: string): number {
  return trainer.parameters.get(`${layer}.bias`)?.length ?? 0;
}

/** Numbers in rows of `columns`. */
function table(values: Floats, columns: number): Decimal[][] {
  return Array.from({ length: values.length / columns }, (_, row) =>
    decimals(values.subarray(row * columns, (row + 1) * columns)),
  );
}
