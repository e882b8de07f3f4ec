import { storePart } from './lanes/part';

export function scale(out: usize, x: usize, factor: f32, length: i32): void {
  const by = f32x4.splat(factor);
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    storePart(out + at, f32x4.mul(by, v128.load(x + at)), length - i);
  }
}
