import { BINS, EVALUATED, type MeasurementLayout } from '../engine/probes/measurement';
import type { Frame } from './frame';
import { findHistogram, type HistogramSlice, packHistograms } from './packed-histograms';

/** What the lens saw of an arm, row by row. */
export interface LensRows {
  /** Laid out as `units` of a measurement; null: this row was not looked at through the lens. */
  readonly units: (Float32Array | null)[];
  readonly fields: (Uint8Array | null)[];
  /** The step at which the row's field was sampled; NaN: not through the lens. */
  readonly fieldAt: number[];
}

/**
 * What was seen of one arm: numbers that are drawn through time in columns, with room for
 * `capacity` rows; what is looked at of one row alone, row by row and only once where rows share it.
 */
export class ArmHistory {
  /** The layout's values up to `seriesLength`, row after row. */
  values = new Float32Array(0);
  /** The step at which the row's loss, accuracy and field were measured; NaN before the first. */
  evaluatedAt = new Float64Array(0);
  readonly fingerprints: string[] = [];
  readonly #histograms: Uint16Array[] = [];
  readonly #affine: Float32Array[] = [];
  readonly #fields: (Uint8Array | null)[] = [];
  #lens: LensRows | null = null;

  constructor(readonly layout: MeasurementLayout) {}

  /** Null until the lens is first used. */
  get lens(): LensRows | null {
    return this.#lens;
  }

  /** P(class 1) on the grid of `engine/probes/measurement.ts`; null before it was sampled. */
  field(row: number): Uint8Array | null {
    return this.#fields[row] ?? null;
  }

  /** γ of each unit, layer by layer, each followed by its β; empty where the arm showed nothing. */
  affine(row: number): Float32Array {
    return this.#affine[row] ?? NONE;
  }

  /** Finds one histogram of a row by its place in `counts` of the layout. */
  histogram(row: number, place: number, into: HistogramSlice): void {
    const count = this.layout.countsLength / BINS;
    findHistogram(this.#histograms[row] ?? EMPTY, count, place / BINS, into);
  }

  /** Bytes of arrays that are held, each once. */
  get bytes(): number {
    const { units = [], fields = [] } = this.#lens ?? {};
    const arrays = new Set<ArrayBufferView | null>([this.values, this.evaluatedAt]);
    for (const rows of [this.#histograms, this.#affine, this.#fields, units, fields])
      for (const array of rows) arrays.add(array);
    return [...arrays].reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
  }

  /** Makes room for so many rows. */
  reserve(capacity: number): void {
    const { seriesLength } = this.layout;
    if (capacity * seriesLength <= this.values.length) return;
    const { values, evaluatedAt } = this;
    this.values = new Float32Array(capacity * seriesLength);
    this.values.set(values);
    this.evaluatedAt = new Float64Array(capacity).fill(NaN);
    this.evaluatedAt.set(evaluatedAt);
  }

  /** `before` is the row whose costly values still hold where this frame brings none; −1: none. */
  write(row: number, before: number, frame: Frame | null): void {
    const { seriesLength } = this.layout;
    const values = this.values.subarray(row * seriesLength, (row + 1) * seriesLength);
    this.#writeLens(row, before, frame);
    this.fingerprints[row] = frame?.fingerprint ?? '';
    if (frame === null) {
      values.fill(NaN);
      this.evaluatedAt[row] = NaN;
      this.#histograms[row] = EMPTY;
      this.#affine[row] = NONE;
      this.#fields[row] = null;
      return;
    }
    const { measurement, look } = frame;
    const former = look.evaluate || before < 0 ? null : this.#evaluated(before);
    values.set(measurement.values.subarray(0, seriesLength));
    const { scalar } = this.layout;
    former?.values.forEach((value, i) => (values[scalar(EVALUATED[i] ?? 'testLoss')] = value));
    this.evaluatedAt[row] = look.evaluate ? frame.step : (former?.at ?? NaN);
    this.#histograms[row] = packHistograms(measurement.counts, BINS);
    const affine = measurement.values.subarray(seriesLength);
    const same = this.#affine[row - 1];
    this.#affine[row] = same !== undefined && equal(same, affine) ? same : affine.slice();
    this.#fields[row] = look.field ? measurement.field.slice() : this.field(before);
  }

  /** Puts row `from` in the place of row `to`. */
  move(from: number, to: number): void {
    const { seriesLength } = this.layout;
    this.values.copyWithin(to * seriesLength, from * seriesLength, (from + 1) * seriesLength);
    this.evaluatedAt.copyWithin(to, from, from + 1);
    this.fingerprints[to] = this.fingerprints[from] ?? '';
    this.#histograms[to] = this.#histograms[from] ?? EMPTY;
    this.#affine[to] = this.affine(from);
    this.#fields[to] = this.field(from);
    if (this.#lens === null) return;
    const { units, fields, fieldAt } = this.#lens;
    units[to] = units[from] ?? null;
    fields[to] = fields[from] ?? null;
    fieldAt[to] = fieldAt[from] ?? NaN;
  }

  /** Lets go of what lies behind the first `length` rows. */
  cut(length: number): void {
    const { units = [], fields = [], fieldAt = [] } = this.#lens ?? {};
    const rows = [this.fingerprints, this.#histograms, this.#affine, this.#fields];
    for (const list of [...rows, units, fields, fieldAt]) {
      if (list.length > length) list.length = length;
    }
  }

  /** As `write` does: the field of `before` holds where this frame brings none. */
  #writeLens(row: number, before: number, frame: Frame | null): void {
    const through = frame?.look.lens === true;
    if (through) this.#lens ??= { units: [], fields: [], fieldAt: [] };
    if (this.#lens === null) return;
    const { units, fields, fieldAt } = this.#lens;
    units[row] = through ? frame.measurement.units.slice() : null;
    if (frame?.look.field) {
      fields[row] = through ? frame.measurement.batchField.slice() : null;
      fieldAt[row] = through ? frame.step : NaN;
    } else {
      fields[row] = frame === null ? null : (fields[before] ?? null);
      fieldAt[row] = frame === null ? NaN : (fieldAt[before] ?? NaN);
    }
  }

  #evaluated(row: number): { at: number; values: number[] } {
    const from = row * this.layout.seriesLength;
    return {
      at: this.evaluatedAt[row] ?? NaN,
      values: EVALUATED.map((name) => this.values[from + this.layout.scalar(name)] ?? NaN),
    };
  }
}

const NONE = new Float32Array(0);
const EMPTY = new Uint16Array(0);

function equal(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}
