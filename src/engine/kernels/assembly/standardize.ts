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
  for (let j = 0; j < n; j += 4) {
    const offset = (<usize>j) << 2;
    const centre = v128.load(mean + offset);
    const scale = v128.load(inverse + offset);
    let from = x + offset;
    let to = normalized + offset;
    for (let i = 0; i < m; i++) {
      storePart(to, f32x4.mul(f32x4.sub(v128.load(from), centre), scale), n - j);
      from += row;
      to += row;
    }
  }
}
