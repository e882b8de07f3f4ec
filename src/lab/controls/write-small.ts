import { formatScientific } from '../../charts/format';

/** A positive setting, of three digits at most; by its power of ten below a thousandth. */
export function small(value: number): string {
  return value >= 0.001 ? String(Number(value.toPrecision(3))) : formatScientific(value);
}
