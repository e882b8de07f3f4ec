export interface Moments {
  readonly mean: number;
  /** √((1/n) Σ (x − mean)²). */
  readonly deviation: number;
}

/** Of the first `count` values, in two passes; NaN of no numbers. */
export function moments(values: ArrayLike<number>, count: number): Moments {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] as number;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const apart = (values[i] as number) - mean;
    squares += apart * apart;
  }
  return { mean, deviation: Math.sqrt(squares / count) };
}
