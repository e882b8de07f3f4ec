import { formatFixed, formatScientific } from '../../charts/format';

/** A number of unknown size in few characters; the dash where there is none. */
export function brief(value: number, dash: string): string {
  if (!Number.isFinite(value)) return dash;
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.01 || size >= 1e5)) return formatScientific(value);
  return formatFixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
