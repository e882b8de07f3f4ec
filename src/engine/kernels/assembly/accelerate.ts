import { storePart } from './lanes/part';

export function accelerate(v: usize, g: usize, momentum: f32, length: i32): void {
  const kept = f32x4.splat(momentum);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const speed = f32x4.add(f32x4.mul(kept, v128.load(v + at)), v128.load(g + at));
    storePart(v + at, speed, length - i);
  }
}
