import type { GradientShift } from '../engine/probes/covariate-shift';
import type { Landscape } from '../engine/probes/landscape';
import type { Study } from '../engine/probes/study';
import type { Frame } from './frame';

/** Studies kept at most, so that memory is bounded. */
export const STUDIES = 400;

const SHIFT = ['norm', 'relative', 'cosine'] as const satisfies readonly (keyof GradientShift)[];
const PLACE = [
  'loss',
  'lossMin',
  'lossMax',
  'gradientChange',
] as const satisfies readonly (keyof Landscape)[];

/** The part of a frame that is kept here. */
type Studied = Pick<Frame, 'study'>;

/**
 * What was studied of a run, in columns: row r holds the same step of every arm. When full, every
 * second row but the newest is dropped, so that what is left still spans the run.
 */
export class Studies {
  readonly steps = new Float64Array(STUDIES);
  /** Numbers of a row. */
  readonly width: number;
  /** Of each arm. */
  readonly values: readonly Float32Array[];
  #length = 0;

  /** `layers` counts the output layer. */
  constructor(
    readonly layers: number,
    arms: number,
  ) {
    this.width = layers * SHIFT.length + PLACE.length;
    this.values = Array.from({ length: arms }, () => new Float32Array(STUDIES * this.width));
  }

  get length(): number {
    return this.#length;
  }

  get lastStep(): number {
    return this.steps[this.#length - 1] ?? 0;
  }

  /** Index in a row. Layers count from 0. */
  shift(name: keyof GradientShift, layer: number): number {
    return layer * SHIFT.length + SHIFT.indexOf(name);
  }

  place(name: keyof Landscape): number {
    return this.layers * SHIFT.length + PLACE.indexOf(name);
  }

  /** The last row at or before `step`; −1 when there is none. */
  rowAt(step: number): number {
    let row = this.#length - 1;
    while (row >= 0 && (this.steps[row] ?? 0) > step) row -= 1;
    return row;
  }

  has(step: number): boolean {
    return this.#length > 0 && this.steps[this.rowAt(step)] === step;
  }

  /** Takes what the frames of one step tell, NaN for an arm without; later steps are replaced. */
  append(step: number, frames: readonly (Studied | null)[]): void {
    if (frames.every((frame) => (frame?.study ?? null) === null)) return;
    this.dropFrom(step);
    if (this.#length === STUDIES) this.#thin();
    const row = this.#length;
    this.steps[row] = step;
    this.values.forEach((values, arm) => this.#write(values, row, frames[arm]?.study ?? null));
    this.#length = row + 1;
  }

  /** Forgets what was studied at this step and later. */
  dropFrom(step: number): void {
    while (this.#length > 0 && this.lastStep >= step) this.#length -= 1;
  }

  #write(values: Float32Array, row: number, study: Study | null): void {
    const at = row * this.width;
    values.fill(NaN, at, at + this.width);
    if (study === null) return;
    study.ics.forEach((one, layer) => {
      for (const name of SHIFT) values[at + this.shift(name, layer)] = one[name];
    });
    for (const name of PLACE) values[at + this.place(name)] = study.landscape[name];
  }

  #thin(): void {
    let kept = 0;
    for (let row = 0; row < this.#length; row++) {
      if (row % 2 === 1 && row !== this.#length - 1) continue;
      this.steps[kept] = this.steps[row] ?? 0;
      for (const values of this.values) {
        values.copyWithin(kept * this.width, row * this.width, (row + 1) * this.width);
      }
      kept += 1;
    }
    this.#length = kept;
  }
}
