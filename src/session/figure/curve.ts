import { unitPercentilesLength } from '../../engine/probes/unit-percentiles';

/** One arm at one recorded step. */
export interface Sample {
  readonly step: number;
  /** On the test set. */
  readonly loss: number;
  readonly accuracy: number;
  /** Laid out as `engine/probes/unit-percentiles.ts` says. */
  readonly units: Float32Array<ArrayBuffer>;
  readonly fingerprint: string;
}

/** What was recorded of one arm, in columns. */
export class Curve {
  readonly steps: number[] = [];
  readonly losses: number[] = [];
  readonly accuracies: number[] = [];
  /** `stride` numbers a moment. */
  readonly units: number[] = [];
  readonly stride: number;
  fingerprint = '';

  /** Of an arm whose last hidden layer is so wide. */
  constructor(readonly width: number) {
    this.stride = unitPercentilesLength(width);
  }

  get length(): number {
    return this.steps.length;
  }

  get lastStep(): number {
    return this.steps.at(-1) ?? 0;
  }

  /** A moment that is known already is left as it is: runs are deterministic. */
  append({ step, loss, accuracy, units, fingerprint }: Sample): void {
    if (this.length > 0 && step <= this.lastStep) return;
    this.steps.push(step);
    this.losses.push(loss);
    this.accuracies.push(accuracy);
    for (const value of units) this.units.push(value);
    this.fingerprint = fingerprint;
  }

  /** The first recorded step with this test accuracy or more; null: not yet. */
  stepsTo(accuracy: number): number | null {
    const row = this.accuracies.findIndex((value) => value >= accuracy);
    return this.steps[row] ?? null;
  }
}
