import { BINS } from '../engine/probes/measurement';
import type { ArmHistory } from './arm-history';

/** For tests: all counts of a row, laid out as in a measurement. */
export function countsOf(arm: ArmHistory, row: number): Uint16Array {
  const slice = { counts: new Uint16Array(0), start: 0, first: 0, length: 0 };
  const counts = new Uint16Array(arm.layout.countsLength);
  for (let place = 0; place < counts.length; place += BINS) {
    arm.histogram(row, place, slice);
    const { start, first, length } = slice;
    counts.set(slice.counts.subarray(start, start + length), place + first);
  }
  return counts;
}
