import { copyPanel } from './lanes/panel';
import { skipsZeros } from './lanes/skips-zeros';
import { sumList } from './lanes/sum-list';
import { eightColumns } from './lanes/tiles';

/** `scratch` is space for 8·k numbers. */
export function multiply(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  k: i32,
  n: i32,
  scratch: usize,
): void {
  const row = (<usize>n) << 2;
  if (skipsZeros(a, m, k, b, k * n, n)) {
    for (let i = 0; i < m; i++, a += (<usize>k) << 2, out += row) {
      sumList(out, b, scratch, listRow(scratch, a, k, n << 2), n);
    }
    return;
  }
  const aRow = (<usize>k) << 2;
  if (m >= 32 && n >= 64) {
    for (let j = 0; j < n; j += 8) {
      const at = (<usize>j) << 2;
      copyPanel(scratch, b + at, row, k);
      eightColumns(out + at, row, a, aRow, 4, scratch, 32, m, k, n - j);
    }
    return;
  }
  for (let j = 0; j < n; j += 8) {
    const at = (<usize>j) << 2;
    eightColumns(out + at, row, a, aRow, 4, b + at, row, m, k, n - j);
  }
}

/**
 * Lists the numbers of x[k] that are not 0, each after its place times `step`, and gives the end of
 * the list. To jump at each zero would cost more: all are written, and zeros written over.
 */
function listRow(to: usize, x: usize, k: i32, step: i32): usize {
  const zero = f32x4.splat(0);
  const steps = i32x4(0, step, 2 * step, 3 * step);
  const fours = k & ~3;
  let i = 0;
  for (; i < fours; i += 4, x += 16) {
    const value = v128.load(x);
    const mask = i32x4.bitmask(f32x4.ne(value, zero));
    if (mask == 0) continue;
    const from = i32x4.add(i32x4.splat(i * step), steps);
    const low = v128.shuffle<f32>(from, value, 0, 4, 1, 5);
    const high = v128.shuffle<f32>(from, value, 2, 6, 3, 7);
    v128.store64_lane(to, low, 0);
    to += (mask & 1) << 3;
    v128.store64_lane(to, low, 1);
    to += (mask & 2) << 2;
    v128.store64_lane(to, high, 0);
    to += (mask & 4) << 1;
    v128.store64_lane(to, high, 1);
    to += mask & 8;
  }
  for (; i < k; i++, x += 4) {
    const value = load<f32>(x);
    store<i32>(to, i * step);
    store<f32>(to, value, 4);
    to += (<usize>(value != 0)) << 3;
  }
  return to;
}
