import { storePart } from './part';

/**
 * out[rows][8] = Σ_s a(i, s) · b(s, j), s ascending, of which the first `columns` (1 to 8) are
 * stored. a(i, s) lies at a + i·aRow + s·aStep, of which aStep or aRow is 4, and the eight b(s, ·)
 * at b + s·bStep. Four rows at a time are summed in registers; where fewer are left, the last one, or
 * whatever lies beside it, stands in for the others. There is one step at least.
 *
 * The processor is held up by instructions, not by arithmetic: each loop goes two steps a turn, so
 * that pointers move half as often. A jump lies between the two because a compiler that sees them
 * together loads all at once and runs out of registers.
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
    let b0: v128;
    let b1: v128;
    let x: v128;
    let s = steps;
    if (aStep == 4) {
      do {
        b0 = v128.load(at);
        b1 = v128.load(at, 16);
        x = v128.load32_splat(a0);
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
        at += bStep;
        if (--s == 0) break;
        b0 = v128.load(at);
        b1 = v128.load(at, 16);
        x = v128.load32_splat(a0, 4);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1, 4);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2, 4);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3, 4);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        at += bStep;
        a0 += 8;
        a1 += 8;
        a2 += 8;
        a3 += 8;
      } while (--s > 0);
    } else {
      do {
        b0 = v128.load(at);
        b1 = v128.load(at, 16);
        x = v128.load32_splat(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 4);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 8);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 12);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        at += bStep;
        a0 += aStep;
        if (--s == 0) break;
        b0 = v128.load(at);
        b1 = v128.load(at, 16);
        x = v128.load32_splat(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0));
        s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 4);
        s10 = f32x4.add(s10, f32x4.mul(x, b0));
        s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 8);
        s20 = f32x4.add(s20, f32x4.mul(x, b0));
        s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a0, 12);
        s30 = f32x4.add(s30, f32x4.mul(x, b0));
        s31 = f32x4.add(s31, f32x4.mul(x, b1));
        at += bStep;
        a0 += aStep;
      } while (--s > 0);
    }
    let to = out + <usize>i * outRow;
    if (left >= 4 && columns >= 8) {
      v128.store(to, s00);
      v128.store(to, s01, 16);
      to += outRow;
      v128.store(to, s10);
      v128.store(to, s11, 16);
      to += outRow;
      v128.store(to, s20);
      v128.store(to, s21, 16);
      to += outRow;
      v128.store(to, s30);
      v128.store(to, s31, 16);
      continue;
    }
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
