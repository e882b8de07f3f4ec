import type { MeasurementLayout } from '../engine/probes/measurement';
import { ArmHistory } from './arm-history';
import type { Frame } from './frame';

/** Rows kept at most: as many as a time axis on the largest screen tells apart. */
export const CAPACITY = 512;
/** Rows that there is room for at first; it doubles up to CAPACITY. */
const FIRST = 32;

/**
 * What was seen of a run: row r holds the same step of every arm. It grows with what is recorded,
 * up to a bound: when full, the stride doubles and rows closer than that are dropped. The last row
 * is always the newest, and row 0 is kept.
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
    } else if (row > 1 && this.lastStep - (this.steps[row - 2] ?? 0) < this.#stride) {
      // The newest row stands in between: it is the one that gives way.
      row -= 1;
    }
    const before = row < this.#length && (this.steps[row] ?? 0) <= step ? row : row - 1;
    this.#reserve(row + 1);
    this.steps[row] = step;
    this.arms.forEach((arm, index) => arm.write(row, before, frames[index] ?? null));
    this.#cut(row + 1);
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
      for (let row = 1; row <= last; row++) {
        const gap = (this.steps[row] ?? 0) - (this.steps[kept - 1] ?? 0);
        if (gap < this.#stride && row !== last) continue;
        if (row !== kept) this.#move(row, kept);
        kept += 1;
      }
      this.#cut(kept);
    }
  }

  #move(from: number, to: number): void {
    this.steps[to] = this.steps[from] ?? 0;
    for (const arm of this.arms) arm.move(from, to);
  }

  #cut(length: number): void {
    this.#length = length;
    for (const arm of this.arms) arm.cut(length);
  }
}
