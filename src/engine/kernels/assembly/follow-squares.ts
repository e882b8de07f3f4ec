import { storePart } from './lanes/part';

export function followSquares(running: usize, g: usize, alpha: f32, length: i32): void {
  const share = f32x4.splat(alpha);
  const rest = f32x4.sub(f32x4.splat(1), share);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    const value = v128.load(g + at);
    const kept = f32x4.mul(rest, v128.load(running + at));
    const added = f32x4.mul(share, f32x4.mul(value, value));
    storePart(running + at, f32x4.add(kept, added), length - i);
  }
}
