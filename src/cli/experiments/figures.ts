import type { Finding } from './experiment-case';

/** What accuracies may differ by: another framework, other digits, another seed. */
export const ACCURACY = 0.03;

/** With so many decimals, and a minus sign that is one. */
export function fixed(value: number, decimals = 2): string {
  return Number.isNaN(value) ? 'diverged' : value.toFixed(decimals).replace('-', '−');
}

/** With so many significant digits; very small and very large ones as 1.2e−7. */
export function significant(value: number, digits = 3): string {
  const small = value !== 0 && Math.abs(value) < 1e-3;
  const text = small ? value.toExponential(digits - 1) : value.toPrecision(digits);
  return text.replaceAll('-', '−');
}

export function list(values: readonly number[], decimals = 2): string {
  return values.map((value) => fixed(value, decimals)).join(' · ');
}

/** Compares a curve with what is expected at the same places, to a tolerance. */
export function compareCurve(
  expected: readonly number[],
  measured: readonly number[],
  places: readonly string[],
  tolerance = ACCURACY,
): Finding {
  const ranges = expected.map((value) => [value, value] as const);
  return compareRanges(ranges, measured, places, tolerance);
}

/** The same where what is expected lies between two numbers. */
export function compareRanges(
  expected: readonly (readonly [low: number, high: number])[],
  measured: readonly number[],
  places: readonly string[],
  tolerance = ACCURACY,
): Finding {
  const apart = measured.map((value, i) => {
    const [low, high] = expected[i] ?? [NaN, NaN];
    const distance = Math.max(low - value, value - high, 0);
    // What diverged is NaN, and as far apart as can be.
    return Number.isNaN(distance) ? Infinity : distance;
  });
  const worst = apart.indexOf(Math.max(...apart));
  const agrees = apart.every((one) => one <= tolerance);
  const text = { measured: list(measured, 3), agrees };
  if (agrees) return text;
  const wanted = [...new Set(expected[worst])].map((value) => fixed(value, 3)).join(' to ');
  const found = fixed(measured[worst] ?? NaN, 3);
  return { ...text, difference: `furthest apart at ${places[worst]}: ${found}, not ${wanted}` };
}

/** A finding whose difference is told only where there is one. */
export function finding(measured: string, agrees: boolean, difference: string): Finding {
  return agrees ? { measured, agrees } : { measured, agrees, difference };
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? NaN;
  return sum / values.length;
}

/** Biased. */
export function variance(values: ArrayLike<number>): number {
  const middle = mean(values);
  return mean(Array.from(values, (value) => (value - middle) * (value - middle)));
}

export function median(values: ArrayLike<number>): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
