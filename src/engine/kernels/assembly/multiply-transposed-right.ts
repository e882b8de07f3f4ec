import { transposePanel } from './lanes/panel';
import { eightColumns } from './lanes/tiles';

/** `panel` is scratch space for [n rounded up to a multiple of 4][8] numbers. */
export function multiplyTransposedRight(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  n: i32,
  k: i32,
  panel: usize,
): void {
  const row = (<usize>n) << 2;
  for (let j = 0; j < k; j += 8) {
    transposePanel(panel, b + <usize>j * row, row, min(k - j, 8), n);
    eightColumns(out + ((<usize>j) << 2), (<usize>k) << 2, a, row, 4, panel, 32, m, n, k - j);
  }
}
