/**
 * The first index from `start` on and below `end` that `holds`, or `end`, where it holds from some
 * index on. Looks at near ones first: quick for short runs as for long ones.
 */
export function firstIndex(start: number, end: number, holds: (index: number) => boolean): number {
  let low = start;
  let high = start;
  for (let step = 1; high < end && !holds(high); step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
