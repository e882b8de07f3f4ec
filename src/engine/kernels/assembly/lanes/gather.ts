/** One number of each of four rows, `at` bytes from their beginnings. */
export function gather(r0: usize, r1: usize, r2: usize, r3: usize, at: usize): v128 {
  let lanes = v128.load32_zero(r0 + at);
  lanes = v128.load32_lane(r1 + at, lanes, 1);
  lanes = v128.load32_lane(r2 + at, lanes, 2);
  return v128.load32_lane(r3 + at, lanes, 3);
}
