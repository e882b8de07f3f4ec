import { memoryNeed } from '../../engine/memory-need';
import {
  createMeasurement,
  type Measurement,
  type Quantity,
  type Scalar,
  type Statistic,
} from '../../engine/probes/measurement';
import type { Study as StepStudy } from '../../engine/probes/study';
import type { ArmSpecification } from '../../engine/specification';
import { Trainer } from '../../engine/trainer';
import type { Bench } from './experiment-case';

/** One arm in training, and what studies read from it. */
export class Run {
  readonly trainer: Trainer;
  readonly #measurement: Measurement;

  constructor(bench: Bench, specification: ArmSpecification) {
    const kernels = bench.createKernels(memoryNeed(specification));
    this.trainer = new Trainer(specification, kernels, bench.data(specification));
    this.#measurement = createMeasurement(this.trainer.layout);
  }

  /** Test accuracy after so many steps; NaN once the arm has diverged. */
  testAccuracy(step: number): number {
    return this.scalar('testAccuracy', step);
  }

  trainAccuracy(step: number): number {
    return this.scalar('trainAccuracy', step);
  }

  scalar(name: Scalar, step: number): number {
    if (!this.#reach(step)) return NaN;
    this.#measure(true);
    return this.#measurement.values[this.trainer.layout.scalar(name)] ?? NaN;
  }

  /** A statistic of each hidden layer after so many steps. */
  statistics(statistic: Statistic, quantity: Quantity, step: number): number[] {
    const { layout } = this.trainer;
    const reached = this.#reach(step);
    if (reached) this.#measure(false);
    return layout.hidden.map((_, l) =>
      reached ? (this.#measurement.values[layout.statistic(statistic, quantity, l)] ?? NaN) : NaN,
    );
  }

  /** What the step after so many does to the layers and where it leads; null after a divergence. */
  study(step: number): StepStudy | null {
    return this.#reach(step) ? this.trainer.study() : null;
  }

  /** The next of the steps that `every` divides at which this test accuracy is reached, or null. */
  firstAt(accuracy: number, every: number, last: number): number | null {
    const next = every * (1 + Math.floor(this.trainer.step / every));
    for (let step = next; step <= last; step += every) {
      if (this.testAccuracy(step) >= accuracy) return step;
    }
    return null;
  }

  #reach(step: number): boolean {
    this.trainer.advance(step);
    return this.trainer.divergence === null;
  }

  #measure(evaluate: boolean): void {
    this.trainer.measure(this.#measurement, { evaluate, field: false, lens: false });
  }
}

/** Test accuracy of a new run at each of these steps. */
export function testAccuracies(
  bench: Bench,
  specification: ArmSpecification,
  steps: readonly number[],
): number[] {
  const run = new Run(bench, specification);
  return steps.map((step) => run.testAccuracy(step));
}
