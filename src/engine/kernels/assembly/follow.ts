import { storePart } from './lanes/part';

export function follow(running: usize, value: usize, alpha: f32, factor: f32, length: i32): void {
  const share = f32x4.splat(alpha);
  const rest = f32x4.sub(f32x4.splat(1), share);
  const correction = f32x4.splat(factor);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const kept = f32x4.mul(rest, v128.load(running + at));
    const added = f32x4.mul(f32x4.mul(share, v128.load(value + at)), correction);
    storePart(running + at, f32x4.add(kept, added), length - i);
  }
}
