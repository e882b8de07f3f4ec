/**
 * Heights (centres) for labels that want to stand at `wanted`, each `lineHeight` tall, so that
 * none overlap and all lie inside [top, bottom]. Where there is no room for all, some get NaN;
 * the outermost stay. The order of the input does not matter.
 */
export function placeLabels(
  wanted: readonly number[],
  lineHeight: number,
  top: number,
  bottom: number,
): number[] {
  const placed = wanted.map(() => NaN);
  const order = wanted
    .map((_, index) => index)
    .filter((index) => Number.isFinite(wanted[index]))
    .sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const room = Math.floor((bottom - top) / lineHeight + 1e-6);
  const kept = thin(order, room);
  let limit = top + lineHeight / 2;
  for (const index of kept) {
    const height = Math.max(limit, wanted[index] ?? 0);
    placed[index] = height;
    limit = height + lineHeight;
  }
  limit = bottom - lineHeight / 2;
  for (const index of kept.toReversed()) {
    const height = Math.min(limit, placed[index] ?? 0);
    placed[index] = height;
    limit = height - lineHeight;
  }
  return placed;
}

/** `count` of the items, evenly spread, the first and the last among them. */
function thin(items: readonly number[], count: number): readonly number[] {
  if (items.length <= count) return items;
  if (count <= 0) return [];
  if (count === 1) return items.slice(-1);
  return Array.from({ length: count }, (_, place) => {
    return items[Math.round((place * (items.length - 1)) / (count - 1))] ?? 0;
  });
}
