import { storePart } from './lanes/part';

export function scaleAndShift(
  out: usize,
  normalized: usize,
  gamma: usize,
  beta: usize,
  m: i32,
  n: i32,
): void {
  const row = (<usize>n) << 2;
  const end = (<usize>(n & ~3)) << 2;
  for (let i = 0; i < m; i++) {
    for (let at: usize = 0; at < end; at += 16) {
      const scaled = f32x4.mul(v128.load(gamma + at), v128.load(normalized + at));
      v128.store(out + at, f32x4.add(scaled, v128.load(beta + at)));
    }
    if (n & 3) {
      const scaled = f32x4.mul(v128.load(gamma + end), v128.load(normalized + end));
      storePart(out + end, f32x4.add(scaled, v128.load(beta + end)), n & 3);
    }
    out += row;
    normalized += row;
  }
}
