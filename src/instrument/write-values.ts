import { formatFixed, formatScientific } from '../charts/format';

/** A number of unknown size in few characters; the dash where there is none. */
export function brief(value: number, dash: string): string {
  if (!Number.isFinite(value)) return dash;
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.01 || size >= 1e5)) return formatScientific(value);
  return formatFixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** A positive setting, of three digits at most; by its power of ten below a thousandth. */
export function small(value: number): string {
  return value >= 0.001 ? String(Number(value.toPrecision(3))) : formatScientific(value);
}

/** A fingerprint in groups of four, easier to compare by eye: "9f3a·71c0·e2d4·0b16". */
export function groupDigits(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1·');
}
