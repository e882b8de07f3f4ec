import { storePart } from './part';

/**
 * out[rows][8] = Σ_s a(i, s) · b(s, j), s ascending, of which the first `columns` (1 to 8) are
 * stored. a(i, s) lies at a + i·aRow + s·aStep, and the eight b(s, ·) at b + s·bStep. Four rows at
 * a time are summed in registers; where fewer are left, the last one stands in for the others.
 */
export function eightColumns(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  rows: i32,
  steps: i32,
  columns: i32,
): void {
  for (let i = 0; i < rows; i += 4) {
    const left = rows - i;
    let a0 = a + <usize>i * aRow;
    let a1 = left > 1 ? a0 + aRow : a0;
    let a2 = left > 2 ? a1 + aRow : a1;
    let a3 = left > 3 ? a2 + aRow : a2;
    let at = b;
    let s00 = f32x4.splat(0);
    let s01 = f32x4.splat(0);
    let s10 = f32x4.splat(0);
    let s11 = f32x4.splat(0);
    let s20 = f32x4.splat(0);
    let s21 = f32x4.splat(0);
    let s30 = f32x4.splat(0);
    let s31 = f32x4.splat(0);
    for (let s = steps; s > 0; s--) {
      const b0 = v128.load(at);
      const b1 = v128.load(at, 16);
      let x = v128.load32_splat(a0);
      s00 = f32x4.add(s00, f32x4.mul(x, b0));
      s01 = f32x4.add(s01, f32x4.mul(x, b1));
      x = v128.load32_splat(a1);
      s10 = f32x4.add(s10, f32x4.mul(x, b0));
      s11 = f32x4.add(s11, f32x4.mul(x, b1));
      x = v128.load32_splat(a2);
      s20 = f32x4.add(s20, f32x4.mul(x, b0));
      s21 = f32x4.add(s21, f32x4.mul(x, b1));
      x = v128.load32_splat(a3);
      s30 = f32x4.add(s30, f32x4.mul(x, b0));
      s31 = f32x4.add(s31, f32x4.mul(x, b1));
      a0 += aStep;
      a1 += aStep;
      a2 += aStep;
      a3 += aStep;
      at += bStep;
    }
    let to = out + <usize>i * outRow;
    storeRow(to, s00, s01, columns);
    if (left > 1) storeRow((to += outRow), s10, s11, columns);
    if (left > 2) storeRow((to += outRow), s20, s21, columns);
    if (left > 3) storeRow(to + outRow, s30, s31, columns);
  }
}

function storeRow(at: usize, low: v128, high: v128, columns: i32): void {
  storePart(at, low, columns);
  if (columns > 4) storePart(at + 16, high, columns - 4);
}
