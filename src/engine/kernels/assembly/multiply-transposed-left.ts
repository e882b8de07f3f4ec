import { copyPanel, copyTile } from './lanes/panel';
import { skipsZeros } from './lanes/skips-zeros';
import { sumList } from './lanes/sum-list';
import { eightColumns } from './lanes/tiles';

/** Columns of a that are listed at a time: as many as the cache holds. */
const GROUP = 64;

/**
 * Where the matrices are large, their rows lie too far apart for the cache: then all of b is copied
 * into panels of eight columns, and a four columns at a time. `panels` is scratch space for
 * [m][n + 12] numbers, and for 64·(2m + 1).
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
  if (skipsZeros(a, m, k, b, m * n, n)) {
    for (let j = 0; j < k; j += GROUP) {
      const at = (<usize>j) << 2;
      fewColumns(out + <usize>j * row, a + at, aStep, b, m, min(k - j, GROUP), n, panels);
    }
    return;
  }
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

/** The product of `count` columns of a, each as a list of its numbers that are not 0. */
function fewColumns(
  out: usize,
  a: usize,
  aStep: usize,
  b: usize,
  m: i32,
  count: i32,
  n: i32,
  ends: usize,
): void {
  const lists = ends + 4 * GROUP;
  const room = (<usize>m) << 3;
  for (let j = 0, list = lists; j < count; j++, list += room) {
    store<usize>(ends + ((<usize>j) << 2), list);
  }
  for (let i = 0; i < m; i++, a += aStep) listInColumns(ends, a, count, i * (n << 2));
  for (let j = 0, list = lists; j < count; j++, list += room, out += (<usize>n) << 2) {
    sumList(out, b, list, load<usize>(ends + ((<usize>j) << 2)), n);
  }
}

/** Puts each of x[count] that is not 0 at the end of its own list, after `from`. */
function listInColumns(ends: usize, x: usize, count: i32, from: i32): void {
  const zero = f32x4.splat(0);
  const fours = count & ~3;
  let j = 0;
  for (; j < fours; j += 4, ends += 16, x += 16) {
    const mask = i32x4.bitmask(f32x4.ne(v128.load(x), zero));
    if (mask == 0) continue;
    put(ends, load<f32>(x), from);
    put(ends + 4, load<f32>(x, 4), from);
    put(ends + 8, load<f32>(x, 8), from);
    put(ends + 12, load<f32>(x, 12), from);
  }
  for (; j < count; j++, ends += 4, x += 4) put(ends, load<f32>(x), from);
}

/** Written even where it is 0, which costs less than a jump: the list does not grow by it. */
function put(end: usize, x: f32, from: i32): void {
  const to = load<usize>(end);
  store<i32>(to, from);
  store<f32>(to, x, 4);
  store<usize>(end, to + ((<usize>(x != 0)) << 3));
}
