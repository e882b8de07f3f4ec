import type { MeasurementLayout } from '../engine/probes/measurement';
import type { Look, UnitAddress } from './frame';

/** What the page wants looks to include beside what is always measured. */
export class ProbeOptions {
  #unit: UnitAddress | null = null;
  #lens = false;

  /** Takes the unit whose batch is wanted; whether another look is due for it. */
  inspect(unit: UnitAddress | null): boolean {
    if (unit?.layer === this.#unit?.layer && unit?.unit === this.#unit?.unit) return false;
    this.#unit = unit;
    return true;
  }

  /** Takes whether looks are also by the statistics of batches; whether another look is due. */
  useLens(on: boolean): boolean {
    const due = on && !this.#lens;
    this.#lens = on;
    return due;
  }

  /** What to look at; the unit only if this network has it. */
  look(evaluate: boolean, study: boolean, { hidden }: MeasurementLayout): Look {
    const unit = this.#unit;
    const inspect = unit !== null && unit.unit < (hidden[unit.layer] ?? 0) ? unit : null;
    return { evaluate, field: evaluate, inspect, study, lens: this.#lens };
  }
}
