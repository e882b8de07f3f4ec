/** Values that a reader has drawn, evenly spread over an axis; null where nothing is drawn yet. */
export type DrawnCurve = readonly (number | null)[];

/** A curve of so many values, of which none is drawn. */
export function blank(points: number): DrawnCurve {
  return Array.from({ length: points }, () => null);
}

/** The place of a share of the axis: the nearest of the curve's. */
export function placeAt(share: number, points: number): number {
  return Math.max(0, Math.min(points - 1, Math.round(share * (points - 1))));
}

/** Draws from one place and value to another: what lies between follows the straight line. */
export function drawLine(
  curve: DrawnCurve,
  from: { readonly place: number; readonly value: number },
  to: { readonly place: number; readonly value: number },
): DrawnCurve {
  const [low, high] = [Math.min(from.place, to.place), Math.max(from.place, to.place)];
  return curve.map((value, place) => {
    if (place < low || place > high) return value;
    const share = from.place === to.place ? 1 : (place - from.place) / (to.place - from.place);
    return from.value + share * (to.value - from.value);
  });
}

/** Its drawn values with their places on an axis. */
export function pointsOf(
  curve: DrawnCurve,
  [low, high]: readonly [number, number],
): readonly (readonly [number, number])[] {
  return curve.flatMap((value, place) =>
    value === null
      ? []
      : [[low + ((high - low) * place) / Math.max(1, curve.length - 1), value] as const],
  );
}
