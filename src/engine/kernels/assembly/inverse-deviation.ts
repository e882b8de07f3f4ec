import { storePart } from './lanes/part';

export function inverseDeviation(out: usize, variance: usize, epsilon: f32, n: i32): void {
  const one = f32x4.splat(1);
  for (let j = 0; j < n; j += 4) {
    const at = (<usize>j) << 2;
    const shifted = f32x4.add(v128.load(variance + at), f32x4.splat(epsilon));
    storePart(out + at, f32x4.div(one, f32x4.sqrt(shifted)), n - j);
  }
}
