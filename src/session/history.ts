import type { MeasurementLayout } from '../engine/probes/measurement';
import { ArmHistory } from './arm-history';
import type { Frame } from './frame';

/** Rows kept at most: as many as a time axis on the largest screen tells apart. */
export const CAPACITY = 512;
/** Rows that there is room for at first; it doubles up to CAPACITY. */
const FIRST = 32;

/**
 * What was seen of a run: row r holds the same step of every arm. It grows with what is recorded,
 * up to a bound: when full, the stride doubles and rows closer than that are dropped, those first
 * in which losses and accuracies were not measured. The last row is the newest, and row 0 is kept.
 */
export class History {
  steps = new Float64Array(0);
  readonly arms: readonly ArmHistory[];
  #length = 0;
  #stride = 1;

  constructor(
    readonly layout: MeasurementLayout,
    arms: number,
  ) {
    this.arms = Array.from({ length: arms }, () => new ArmHistory(layout));
  }

  get length(): number {
    return this.#length;
  }

  /** Least distance of kept rows, in steps. */
  get stride(): number {
    return this.#stride;
  }

  get lastStep(): number {
    return this.steps[this.#length - 1] ?? 0;
  }

  /** Of the arrays that are held. */
  get bytes(): number {
    return this.arms.reduce((sum, arm) => sum + arm.bytes, this.steps.byteLength);
  }

  /** Whether all that can be known of an arm was measured at this row's own step. */
  isWhole(row: number): boolean {
    const step = this.steps[row];
    return this.arms.some(({ evaluatedAt }) => evaluatedAt[row] === step);
  }

  /** The last row at or before `step` that is whole; −1 when there is none. */
  wholeRowAt(step: number): number {
    let row = this.rowAt(step);
    while (row >= 0 && !this.isWhole(row)) row -= 1;
    return row;
  }

  /** The first row after `step` that is whole; −1 when there is none. */
  wholeRowAfter(step: number): number {
    let row = this.rowAt(step) + 1;
    while (row < this.#length && !this.isWhole(row)) row += 1;
    return row < this.#length ? row : -1;
  }

  /** The last row at or before `step`; −1 when there is none. */
  rowAt(step: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.steps[middle] ?? Infinity) <= step) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * Takes the frames of one step, one for each arm; an arm without a frame gets an empty row. Rows
   * of this step and of later ones are replaced.
   */
  append(step: number, frames: readonly (Frame | null)[]): void {
    if (this.#length === CAPACITY) this.#thin();
    let row = this.#length;
    if (row > 0 && this.lastStep >= step) {
      row = this.rowAt(step);
      if (this.steps[row] !== step) row += 1;
    } else if (row > 1) row = this.#settle(row - 1, row - 1);
    const before = row < this.#length && (this.steps[row] ?? 0) <= step ? row : row - 1;
    this.#reserve(row + 1);
    this.steps[row] = step;
    this.arms.forEach((arm, index) => arm.write(row, before, frames[index] ?? null));
    this.#cut(row + 1);
  }

  /**
   * Keeps a row behind the first `kept` ones if it is far enough from them; returns how many are kept
   * then. Rows that are not whole can be drawn but not read: they lie twice as far apart, and give
   * their place to a whole one that comes soon after.
   */
  #settle(row: number, kept: number): number {
    const whole = this.isWhole(row);
    const gap = (this.steps[row] ?? 0) - (this.steps[kept - 1] ?? 0);
    if (gap >= this.#stride * (whole || this.#stride === 1 ? 1 : 2)) {
      this.#move(row, kept);
      return kept + 1;
    }
    if (whole && !this.isWhole(kept - 1)) this.#move(row, kept - 1);
    return kept;
  }

  #reserve(rows: number): void {
    if (rows <= this.steps.length) return;
    const capacity = Math.min(CAPACITY, Math.max(FIRST, 2 * this.steps.length));
    const { steps } = this;
    this.steps = new Float64Array(capacity);
    this.steps.set(steps);
    for (const arm of this.arms) arm.reserve(capacity);
  }

  /** Doubles the stride until at most half of the rows, and the newest one, are left. */
  #thin(): void {
    while (this.#length > CAPACITY / 2 + 1) {
      this.#stride *= 2;
      const last = this.#length - 1;
      let kept = 1;
      for (let row = 1; row < last; row++) kept = this.#settle(row, kept);
      this.#move(last, kept);
      this.#cut(kept + 1);
    }
  }

  #move(from: number, to: number): void {
    if (from === to) return;
    this.steps[to] = this.steps[from] ?? 0;
    for (const arm of this.arms) arm.move(from, to);
  }

  #cut(length: number): void {
    this.#length = length;
    for (const arm of this.arms) arm.cut(length);
  }
}
