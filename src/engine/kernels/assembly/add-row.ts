import { storePart } from './lanes/part';

export function addRow(out: usize, x: usize, row: usize, m: i32, n: i32): void {
  const bytes = (<usize>n) << 2;
  const end = (<usize>(n & ~3)) << 2;
  for (let i = 0; i < m; i++) {
    for (let at: usize = 0; at < end; at += 16) {
      v128.store(out + at, f32x4.add(v128.load(x + at), v128.load(row + at)));
    }
    if (n & 3) storePart(out + end, f32x4.add(v128.load(x + end), v128.load(row + end)), n & 3);
    out += bytes;
    x += bytes;
  }
}
