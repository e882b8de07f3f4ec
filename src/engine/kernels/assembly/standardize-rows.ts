import { storePart } from './lanes/part';

export function standardizeRows(
  normalized: usize,
  x: usize,
  mean: usize,
  inverse: usize,
  m: i32,
  n: i32,
): void {
  const row = (<usize>n) << 2;
  for (let i = 0; i < m; i++) {
    const middle = v128.load32_splat(mean + ((<usize>i) << 2));
    const by = v128.load32_splat(inverse + ((<usize>i) << 2));
    for (let j = 0; j < n; j += 4) {
      const at = (<usize>j) << 2;
      storePart(normalized + at, f32x4.mul(f32x4.sub(v128.load(x + at), middle), by), n - j);
    }
    normalized += row;
    x += row;
  }
}
