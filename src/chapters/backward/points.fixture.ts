import fc from 'fast-check';

/** Steps of 1/100 in ±5, without −0. */
const number = fc.integer({ min: -500, max: 500 }).map((value) => value / 100 + 0);

/** x whose numbers differ by more than rounding, and g of the same length. */
export function pointsOf(least: number, most: number) {
  return fc
    .array(number, { minLength: least, maxLength: most })
    .filter((x) => Math.max(...x) - Math.min(...x) > 0.05)
    .chain((x) =>
      fc.record({
        x: fc.constant(x),
        g: fc.array(number, { minLength: x.length, maxLength: x.length }),
      }),
    );
}
