/** JSON knows only finite numbers. */
export type Decimal = number | 'NaN' | 'Infinity' | '-Infinity';

/**
 * The shortest decimal that reads back as the same float32, or the name of what is not finite.
 * Numbers below 2⁻¹²⁶ may get some digits more than they need.
 */
export function decimal(value: number): Decimal {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return value;
  // Six significant digits of a normal float32 are never more than the shortest needs.
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  // Nine significant digits always do (IEEE 754).
  return Number(value.toPrecision(9));
}

/** Many of them. */
export function decimals(values: ArrayLike<number>): Decimal[] {
  return Array.from(values, decimal);
}

/** As it is written: −0 keeps its sign, which String() drops, and its point, or it is an integer. */
export function decimalText(value: Decimal): string {
  return Object.is(value, -0) ? '-0.0' : String(value);
}
