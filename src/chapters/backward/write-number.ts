import { formatFixed, formatScientific } from '../../charts/format';

/** Two decimals; what would look like 0 and is not, as a power of ten. */
export function writeNumber(value: number): string {
  // Sums that are 0 but for rounding.
  if (Math.abs(value) < 1e-12) return formatFixed(0, 2);
  return Math.abs(value) < 0.005 ? formatScientific(value) : formatFixed(value, 2);
}
