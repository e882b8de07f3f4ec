import { copyPanel } from './lanes/panel';
import { eightColumns } from './lanes/tiles';

export function multiplyTransposedLeft(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  k: i32,
  n: i32,
  panel: usize,
): void {
  const row = (<usize>n) << 2;
  const packs = k >= 32 && n >= 64;
  for (let j = 0; j < n; j += 8) {
    const at = (<usize>j) << 2;
    if (packs) copyPanel(panel, b + at, row, m);
    eightColumns(
      out + at,
      row,
      a,
      4,
      (<usize>k) << 2,
      packs ? panel : b + at,
      packs ? 32 : row,
      k,
      m,
      n - j,
    );
  }
}
