import { storePart } from './lanes/part';

/** Four columns at a time, in two passes; in three where the mean is refined. */
export function columnMoments(
  mean: usize,
  variance: usize,
  x: usize,
  m: i32,
  n: i32,
  refined: bool,
): void {
  const row = (<usize>n) << 2;
  const count = f32x4.splat(<f32>m);
  for (let j = 0; j < n; j += 4) {
    const offset = (<usize>j) << 2;
    let at = x + offset;
    let sum = f32x4.splat(0);
    for (let i = 0; i < m; i++, at += row) sum = f32x4.add(sum, v128.load(at));
    let centre = f32x4.div(sum, count);
    if (refined) {
      at = x + offset;
      let rest = f32x4.splat(0);
      for (let i = 0; i < m; i++, at += row) {
        rest = f32x4.add(rest, f32x4.sub(v128.load(at), centre));
      }
      centre = f32x4.add(centre, f32x4.div(rest, count));
    }
    at = x + offset;
    let squares = f32x4.splat(0);
    for (let i = 0; i < m; i++, at += row) {
      const apart = f32x4.sub(v128.load(at), centre);
      squares = f32x4.add(squares, f32x4.mul(apart, apart));
    }
    storePart(mean + offset, centre, n - j);
    storePart(variance + offset, f32x4.div(squares, count), n - j);
  }
}
