/** JSON knows only finite numbers. */
export type Decimal = number | 'NaN' | 'Infinity' | '-Infinity';

/** The shortest decimal that reads back as the same float32, or the name of what is not finite. */
export function decimal(value: number): Decimal {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Object.is(Math.fround(short), value)) return short;
  }
  // Nine significant digits always do (IEEE 754).
  return Number(value.toPrecision(9));
}

/** Many of them. */
export function decimals(values: ArrayLike<number>): Decimal[] {
  return Array.from(values, decimal);
}
