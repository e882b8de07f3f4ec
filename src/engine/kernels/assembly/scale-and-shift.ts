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
  for (let j = 0; j < n; j += 4) {
    const offset = (<usize>j) << 2;
    const scale = v128.load(gamma + offset);
    const shift = v128.load(beta + offset);
    let from = normalized + offset;
    let to = out + offset;
    for (let i = 0; i < m; i++) {
      storePart(to, f32x4.add(f32x4.mul(scale, v128.load(from)), shift), n - j);
      from += row;
      to += row;
    }
  }
}
