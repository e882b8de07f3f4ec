/**
 * Stores the first `count` lanes (1 to 4), so that nothing past an array's end is written. Loads
 * need no such care: the memory has room past its last array, and what is computed from it is
 * never stored.
 */
export function storePart(at: usize, lanes: v128, count: i32): void {
  if (count >= 4) {
    v128.store(at, lanes);
    return;
  }
  if (count & 2) v128.store64_lane(at, lanes, 0);
  if (count == 3) v128.store32_lane(at, lanes, 2, 8);
  if (count == 1) v128.store32_lane(at, lanes, 0);
}
