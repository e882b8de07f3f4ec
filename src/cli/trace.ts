import type { Floats } from '../engine/floats';
import { createMeasurement } from '../engine/probes/measurement';
import type { Trainer } from '../engine/trainer';
import { ARM_NAMES, type ArmName, type Experiment } from '../experiment/experiment';
import { writeLink } from '../experiment/link';
import { DEFAULT_VIEW } from '../experiment/view';
import { type Decimal, decimal, decimals } from './decimal';

/** Raised when a reader of traces would have to change. */
export const TRACE_VERSION = 1;

type Numbers = Readonly<Record<string, readonly Decimal[]>>;

/** What an outsider needs to compute one step of one arm again. Numbers read back as float32. */
interface TracedStep {
  /** Steps done before it. */
  readonly step: number;
  readonly learningRate: number;
  readonly layers: readonly TracedLayer[];
  /** The batch: x as [m][inputs], y the classes. */
  readonly x: readonly Decimal[];
  readonly y: readonly number[];
  readonly before: Numbers;
  readonly loss: Decimal;
  /** Of what descends; in the identity mode γ and β are set, not descended. */
  readonly gradients: Numbers;
  /** As the next step begins: a change at that step has taken effect. */
  readonly after: Numbers;
}

interface TracedLayer {
  readonly kind: 'dense';
  readonly inputs: number;
  readonly outputs: number;
  /** 'softmax cross-entropy' behind the last layer. */
  readonly activation: string;
  readonly normalizer: string;
  readonly placement: 'before the activation' | null;
  readonly epsilon: number | null;
  readonly alpha: number | null;
  readonly affine: string | null;
  /** Whether the bias is added: a normaliser that cancels it sets it aside. */
  readonly bias: boolean;
}

/** Collects steps while the trainers run. */
export class Trace {
  readonly #steps: Record<ArmName, TracedStep[]> = { a: [], b: [] };

  constructor(readonly experiment: Experiment) {}

  /** Lets one arm do one step and keeps everything about it; nothing where it diverges. */
  step(arm: ArmName, trainer: Trainer): void {
    const { step, settings } = trainer;
    const { x, y, rows } = trainer.upcoming();
    const features = x.length / y.length;
    const batch = { x: decimals(x.subarray(0, rows * features)), y: [...y.subarray(0, rows)] };
    const before = numbers(trainer.parameters);
    const layers = this.#layers(trainer, features);
    trainer.advance(step + 1);
    if (trainer.step === step) return;
    this.#steps[arm].push({
      step,
      learningRate: Math.fround(settings.learningRate),
      layers,
      ...batch,
      before,
      loss: batchLoss(trainer),
      gradients: numbers(trainer.gradients),
      after: numbers(trainer.parameters),
    });
  }

  /** The whole trace as JSON. */
  toString(): string {
    const { experiment } = this;
    const arms = Object.fromEntries(ARM_NAMES.map((arm) => [arm, { steps: this.#steps[arm] }]));
    const link = writeLink({ experiment, view: DEFAULT_VIEW });
    return `${JSON.stringify({ shiftscopeTrace: TRACE_VERSION, link, experiment, arms })}\n`;
  }

  #layers(trainer: Trainer, features: number): TracedLayer[] {
    const { hidden } = trainer.layout;
    const { normalizer, epsilon, alpha, affine } = trainer.settings;
    const widths = [features, ...hidden];
    const plain = { normalizer: 'none', placement: null, epsilon: null, alpha: null, affine: null };
    const normalized = {
      normalizer,
      placement: 'before the activation' as const,
      epsilon: Math.fround(epsilon),
      alpha: Math.fround(alpha),
      affine,
    };
    return [
      ...hidden.map((outputs, l) => ({
        kind: 'dense' as const,
        inputs: widths[l] ?? 0,
        outputs,
        activation: this.experiment.activation,
        ...(normalizer === 'none' ? plain : normalized),
        bias: normalizer === 'none',
      })),
      {
        kind: 'dense',
        inputs: widths.at(-1) ?? 0,
        outputs: trainer.parameters.get(`layers.${hidden.length}.bias`)?.length ?? 0,
        activation: 'softmax cross-entropy',
        ...plain,
        bias: true,
      },
    ];
  }
}

function batchLoss(trainer: Trainer): Decimal {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: false, field: false });
  return decimal(measurement.values[trainer.layout.scalar('batchLoss')] ?? NaN);
}

function numbers(named: ReadonlyMap<string, Floats>): Numbers {
  return Object.fromEntries([...named].map(([name, values]) => [name, decimals(values)]));
}
