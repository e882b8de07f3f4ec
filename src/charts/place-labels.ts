/** Labels that touch and are moved together. */
interface Block {
  /** Sum of the heights at which the block's first label would have each of its labels in place. */
  sum: number;
  count: number;
}

/**
 * Heights (centres) for labels that want to stand at `wanted`, each `lineHeight` tall, so that
 * none overlap, all lie inside [top, bottom], and the moves are small in the sense of least
 * squares (pooling neighbours that would overlap). Where there is no room for all, some get NaN;
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
  const kept = thin(order, Math.floor((bottom - top) / lineHeight + 1e-6));

  const blocks: Block[] = [];
  kept.forEach((index, place) => {
    let block: Block = { sum: (wanted[index] ?? 0) - place * lineHeight, count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count >= block.sum / block.count;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });

  const lowest = top + lineHeight / 2;
  const highest = bottom - lineHeight / 2 - (kept.length - 1) * lineHeight;
  let place = 0;
  for (const { sum, count } of blocks) {
    const start = Math.min(highest, Math.max(lowest, sum / count));
    for (let member = 0; member < count; member++, place++) {
      placed[kept[place] ?? 0] = start + place * lineHeight;
    }
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
