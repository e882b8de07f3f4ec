import { copyPanel } from './lanes/panel';
import { eightColumns } from './lanes/tiles';

export function multiply(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  k: i32,
  n: i32,
  panel: usize,
): void {
  const row = (<usize>n) << 2;
  const packs = m >= 32 && n >= 64;
  for (let j = 0; j < n; j += 8) {
    const at = (<usize>j) << 2;
    if (packs) copyPanel(panel, b + at, row, k);
    eightColumns(
      out + at,
      row,
      a,
      (<usize>k) << 2,
      4,
      packs ? panel : b + at,
      packs ? 32 : row,
      m,
      k,
      n - j,
    );
  }
}
