import { storePart } from './lanes/part';

export function descendScaled(
  w: usize,
  mean: usize,
  square: usize,
  rate: f32,
  correction: f32,
  epsilon: f32,
  length: i32,
): void {
  const step = f32x4.splat(rate);
  const factor = f32x4.splat(correction);
  const e = f32x4.splat(epsilon);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const size = f32x4.sqrt(f32x4.mul(v128.load(square + at), factor));
    const change = f32x4.div(f32x4.mul(step, v128.load(mean + at)), f32x4.add(size, e));
    storePart(w + at, f32x4.sub(v128.load(w + at), change), length - i);
  }
}
