import { storePart } from './lanes/part';

export function standardize(
  normalized: usize,
  x: usize,
  mean: usize,
  inverse: usize,
  m: i32,
  n: i32,
): void {
  const row = (<usize>n) << 2;
  const end = (<usize>(n & ~3)) << 2;
  for (let i = 0; i < m; i++) {
    for (let at: usize = 0; at < end; at += 16) {
      const apart = f32x4.sub(v128.load(x + at), v128.load(mean + at));
      v128.store(normalized + at, f32x4.mul(apart, v128.load(inverse + at)));
    }
    if (n & 3) {
      const apart = f32x4.sub(v128.load(x + end), v128.load(mean + end));
      storePart(normalized + end, f32x4.mul(apart, v128.load(inverse + end)), n & 3);
    }
    normalized += row;
    x += row;
  }
}
