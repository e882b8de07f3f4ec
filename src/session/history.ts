import { EVALUATED, FIELD_SIDE, type MeasurementLayout } from '../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../experiment/experiment';
import type { Frame } from './frame';

/**
 * Rows kept at most; bounds memory (about 20 kB a row and arm for the largest network, and as much
 * again once the lens is used).
 */
export const CAPACITY = 800;

const FIELD_LENGTH = FIELD_SIDE * FIELD_SIDE;

/** One arm's part of each row. */
export interface ArmColumns {
  readonly counts: Uint16Array;
  readonly values: Float32Array;
  readonly field: Uint8Array;
  /** The step at which the row's loss, accuracy and field were measured; NaN before the first. */
  readonly evaluatedAt: Float64Array;
  readonly fingerprints: string[];
  /** What the lens saw of each unit, and its decision field; null until it is first used. */
  readonly lens: LensColumns | null;
}

export interface LensColumns {
  readonly units: Float32Array;
  readonly field: Uint8Array;
  /** The step at which the row's field was sampled; NaN: not through the lens. */
  readonly fieldAt: Float64Array;
}

/**
 * What was seen of a run, in columns: row r holds the same step of both arms. Bounded: when full,
 * the stride doubles and rows closer than that are dropped. The last row is always the newest, and
 * row 0 is kept.
 */
export class History {
  readonly steps = new Float64Array(CAPACITY);
  readonly arms: Readonly<Record<ArmName, ArmColumns>>;
  readonly #lenses: Record<ArmName, LensColumns | null> = { a: null, b: null };
  #length = 0;
  #stride = 1;

  constructor(readonly layout: MeasurementLayout) {
    this.arms = { a: this.#columns('a'), b: this.#columns('b') };
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
   * Takes the frames of one step; an arm without a frame gets an empty row. Rows of this step and
   * of later ones are replaced.
   */
  append(step: number, frames: Readonly<Record<ArmName, Frame | null>>): void {
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
    this.steps[row] = step;
    this.#length = row + 1;
    for (const arm of ARM_NAMES) {
      this.#write(arm, row, before, frames[arm]);
      this.#writeLens(arm, row, before, frames[arm]);
    }
  }

  /** `before` is the row whose costly values still hold when this frame brings none; −1: none. */
  #write(arm: ArmName, row: number, before: number, frame: Frame | null): void {
    const { countsLength, valuesLength, scalar } = this.layout;
    const columns = this.arms[arm];
    const counts = columns.counts.subarray(row * countsLength, (row + 1) * countsLength);
    const values = columns.values.subarray(row * valuesLength, (row + 1) * valuesLength);
    if (frame === null) {
      counts.fill(0);
      values.fill(NaN);
      columns.field.fill(0, row * FIELD_LENGTH, (row + 1) * FIELD_LENGTH);
      columns.evaluatedAt[row] = NaN;
      columns.fingerprints[row] = '';
      return;
    }
    const { measurement, look } = frame;
    const former = look.evaluate || before < 0 ? null : this.#evaluated(columns, before);
    counts.set(measurement.counts);
    values.set(measurement.values);
    columns.fingerprints[row] = frame.fingerprint;
    columns.evaluatedAt[row] = look.evaluate ? frame.step : (former?.at ?? NaN);
    former?.values.forEach((value, i) => (values[scalar(EVALUATED[i] ?? 'testLoss')] = value));
    if (look.field) columns.field.set(measurement.field, row * FIELD_LENGTH);
    else if (before >= 0 && before !== row) this.#copyRow(columns.field, FIELD_LENGTH, before, row);
  }

  /** As `#write` does: the field of `before` holds where this frame brings none. */
  #writeLens(arm: ArmName, row: number, before: number, frame: Frame | null): void {
    const through = frame?.look.lens === true;
    if (through) this.#lenses[arm] ??= this.#lensColumns();
    const lens = this.#lenses[arm];
    if (lens === null) return;
    const { unitsLength } = this.layout;
    const units = lens.units.subarray(row * unitsLength, (row + 1) * unitsLength);
    if (through) units.set(frame.measurement.units);
    else units.fill(NaN);
    if (frame?.look.field) {
      lens.fieldAt[row] = through ? frame.step : NaN;
      lens.field.set(frame.measurement.batchField, row * FIELD_LENGTH);
    } else if (frame === null || before < 0) lens.fieldAt[row] = NaN;
    else if (before !== row) {
      this.#copyRow(lens.field, FIELD_LENGTH, before, row);
      this.#copyRow(lens.fieldAt, 1, before, row);
    }
  }

  #evaluated(columns: ArmColumns, row: number): { at: number; values: number[] } {
    const from = row * this.layout.valuesLength;
    return {
      at: columns.evaluatedAt[row] ?? NaN,
      values: EVALUATED.map((name) => columns.values[from + this.layout.scalar(name)] ?? NaN),
    };
  }

  #copyRow(
    column: Uint8Array | Uint16Array | Float32Array | Float64Array,
    length: number,
    from: number,
    to: number,
  ): void {
    column.copyWithin(to * length, from * length, (from + 1) * length);
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
      this.#length = kept;
    }
  }

  #move(from: number, to: number): void {
    this.steps[to] = this.steps[from] ?? 0;
    for (const arm of ARM_NAMES) {
      const { counts, values, field, evaluatedAt, fingerprints } = this.arms[arm];
      for (const [column, length] of [
        [counts, this.layout.countsLength],
        [values, this.layout.valuesLength],
        [field, FIELD_LENGTH],
        [evaluatedAt, 1],
      ] as const) {
        this.#copyRow(column, length, from, to);
      }
      fingerprints[to] = fingerprints[from] ?? '';
      const lens = this.#lenses[arm];
      if (lens === null) continue;
      this.#copyRow(lens.units, this.layout.unitsLength, from, to);
      this.#copyRow(lens.field, FIELD_LENGTH, from, to);
      this.#copyRow(lens.fieldAt, 1, from, to);
    }
  }

  #columns(arm: ArmName): ArmColumns {
    const lenses = this.#lenses;
    return {
      get lens() {
        return lenses[arm];
      },
      counts: new Uint16Array(CAPACITY * this.layout.countsLength),
      values: new Float32Array(CAPACITY * this.layout.valuesLength),
      field: new Uint8Array(CAPACITY * FIELD_LENGTH),
      evaluatedAt: new Float64Array(CAPACITY).fill(NaN),
      fingerprints: [],
    };
  }

  #lensColumns(): LensColumns {
    return {
      units: new Float32Array(CAPACITY * this.layout.unitsLength).fill(NaN),
      field: new Uint8Array(CAPACITY * FIELD_LENGTH),
      fieldAt: new Float64Array(CAPACITY).fill(NaN),
    };
  }
}
