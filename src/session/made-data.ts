import type { DataSet } from '../engine/data/data-set';
import { makeDataSet } from '../engine/data/make-data-set';
import type { ArmSpecification } from '../engine/specification';

/** The last data set that this worker made: many runs use the same, and digits take a second. */
export class MadeData {
  #key = '';
  #data: DataSet | null = null;

  /** `progress` is called on the way. Throws RangeError for a person's own data. */
  of({ data, seed }: ArmSpecification, progress: () => void): DataSet {
    const key = JSON.stringify([data, seed]);
    if (this.#data === null || key !== this.#key) {
      this.#data = makeDataSet(data, seed, progress);
      this.#key = key;
    }
    return this.#data;
  }
}
