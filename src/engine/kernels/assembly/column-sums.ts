import { storePart } from './lanes/part';

/** Four columns at a time, each summed downwards. */
export function columnSums(out: usize, x: usize, m: i32, n: i32): void {
  const row = (<usize>n) << 2;
  for (let j = 0; j < n; j += 4) {
    let at = x + ((<usize>j) << 2);
    let sum = f32x4.splat(0);
    for (let i = 0; i < m; i++, at += row) sum = f32x4.add(sum, v128.load(at));
    storePart(out + ((<usize>j) << 2), sum, n - j);
  }
}
