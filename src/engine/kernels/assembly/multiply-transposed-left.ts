import { copyPanel, copyTile } from './lanes/panel';
import { eightColumns } from './lanes/tiles';

/**
 * Where the matrices are large, their rows lie too far apart for the cache: then all of b is copied
 * into panels of eight columns, and a four columns at a time. `panels` is scratch space for
 * [m][n + 12] numbers.
 */
export function multiplyTransposedLeft(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  k: i32,
  n: i32,
  panels: usize,
): void {
  const row = (<usize>n) << 2;
  const aStep = (<usize>k) << 2;
  if (k < 32 || n < 64) {
    for (let j = 0; j < n; j += 8) {
      const at = (<usize>j) << 2;
      eightColumns(out + at, row, a, 4, aStep, b + at, row, k, m, n - j);
    }
    return;
  }
  const panelBytes = (<usize>m) << 5;
  let tile = panels;
  for (let j = 0; j < n; j += 8, tile += panelBytes) copyPanel(tile, b + ((<usize>j) << 2), row, m);
  for (let i = 0; i < k; i += 4) {
    copyTile(tile, a + ((<usize>i) << 2), aStep, m);
    let panel = panels;
    const to = out + <usize>i * row;
    for (let j = 0; j < n; j += 8, panel += panelBytes) {
      eightColumns(to + ((<usize>j) << 2), row, tile, 4, 16, panel, 32, min(k - i, 4), m, n - j);
    }
  }
}
