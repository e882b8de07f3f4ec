/** Whether an arm normalizes by the statistics of its batch, by nothing, or in another way. */
export type Way = 'batch' | 'plain' | 'other';

/** What the measured step says of two networks, or of how many there are. */
export interface ShiftFinding {
  /** Of each arm, the median of its layers but the first, whose shift is 0; NaN where there is none. */
  readonly medians: readonly number[];
  /** How the shift of the second network compares with that of the first; null where it does not. */
  readonly comparison: 'similar' | 'larger' | 'smaller' | null;
  /** The arm that has batch normalization where the other has none; null otherwise. */
  readonly normalized: number | null;
}

/** Two shifts count as similar up to this factor. */
const SIMILAR = 1.5;

/** From the relative shift ‖G − G′‖/‖G‖ of every layer of every arm, the first layer first. */
export function shiftFinding(
  shifts: readonly (readonly number[])[],
  ways: readonly Way[],
): ShiftFinding {
  const medians = shifts.map((layers) => median(layers.slice(1)));
  const [a = NaN, b = NaN] = medians;
  const comparable = medians.length === 2 && a > 0 && b > 0;
  const contrast = ways.length === 2 && ways.includes('batch') && ways.includes('plain');
  return {
    medians,
    comparison: comparable ? compare(b / a) : null,
    normalized: contrast ? ways.indexOf('batch') : null,
  };
}

function compare(ratio: number): 'similar' | 'larger' | 'smaller' {
  if (ratio > SIMILAR) return 'larger';
  return ratio < 1 / SIMILAR ? 'smaller' : 'similar';
}

function median(values: readonly number[]): number {
  if (values.length === 0 || !values.every(Number.isFinite)) return NaN;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
