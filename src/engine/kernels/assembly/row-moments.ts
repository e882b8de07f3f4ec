import { gather } from './lanes/gather';
import { storePart } from './lanes/part';

/** Four rows at a time, since a sum alone waits for its own last addition. */
export function rowMoments(
  mean: usize,
  variance: usize,
  x: usize,
  m: i32,
  n: i32,
  refined: bool,
): void {
  const row = (<usize>n) << 2;
  const count = <f32>n;
  for (let i = 0; i < m; i += 4) {
    // Where fewer are left, the last row stands in for the others.
    const last = m - 1 - i;
    const r0 = x + <usize>i * row;
    const r1 = r0 + <usize>min(1, last) * row;
    const r2 = r0 + <usize>min(2, last) * row;
    const r3 = r0 + <usize>min(3, last) * row;
    let sums = f32x4.splat(0);
    for (let at: usize = 0; at < row; at += 4) sums = f32x4.add(sums, gather(r0, r1, r2, r3, at));
    let middles = f32x4.div(sums, f32x4.splat(count));
    if (refined) {
      let rest = f32x4.splat(0);
      for (let at: usize = 0; at < row; at += 4) {
        rest = f32x4.add(rest, f32x4.sub(gather(r0, r1, r2, r3, at), middles));
      }
      middles = f32x4.add(middles, f32x4.div(rest, f32x4.splat(count)));
    }
    let squares = f32x4.splat(0);
    for (let at: usize = 0; at < row; at += 4) {
      const apart = f32x4.sub(gather(r0, r1, r2, r3, at), middles);
      squares = f32x4.add(squares, f32x4.mul(apart, apart));
    }
    const at = (<usize>i) << 2;
    storePart(mean + at, middles, m - i);
    storePart(variance + at, f32x4.div(squares, f32x4.splat(count)), m - i);
  }
}
