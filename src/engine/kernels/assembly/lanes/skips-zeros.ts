import { finite } from './finite';
import { WIDE } from './sum-list';

/** Zeros are skipped where at most one in so many numbers is not 0; even is between 0.55 and 0.7. */
const SHARE = 2;

/**
 * Whether a product of a, a matrix of m rows, with b[bLength], whose rows are n long, is quicker
 * without a's zeros, and the same. Their products are ±0, which change no bit of a sum that began
 * at +0; but where b is not finite they are NaN.
 */
export function skipsZeros(a: usize, m: i32, k: i32, b: usize, bLength: i32, n: i32): bool {
  if (m < 4 || k < 32 || n < WIDE) return false;
  return mostlyZero(a, m * k) && finite(b, bLength);
}

/** Counts until there are too many, so that a matrix without zeros is looked at in part. */
function mostlyZero(a: usize, length: i32): bool {
  let left = length / SHARE;
  const end = a + ((<usize>(length & ~3)) << 2);
  const zero = f32x4.splat(0);
  while (a < end) {
    const stop = min(end, a + 1024);
    let count = i32x4.splat(0);
    for (; a < stop; a += 16) count = i32x4.sub(count, f32x4.ne(v128.load(a), zero));
    left -= i32x4.extract_lane(count, 0) + i32x4.extract_lane(count, 1);
    left -= i32x4.extract_lane(count, 2) + i32x4.extract_lane(count, 3);
    if (left < 0) return false;
  }
  return true;
}
