/**
 * The value below which `share` (0 to 1) of the first `count` numbers of an ascending list lie,
 * interpolated linearly between neighbours (R's type 7, NumPy's default). NaN of no numbers.
 */
export function percentile(sorted: ArrayLike<number>, count: number, share: number): number {
  if (count === 0) return NaN;
  const place = share * (count - 1);
  const index = Math.floor(place);
  const below = sorted[index] as number;
  const part = place - index;
  // Not only for speed: between equal infinities the slope would be NaN.
  if (part === 0) return below;
  const above = sorted[index + 1] as number;
  return below === above ? below : below + part * (above - below);
}
