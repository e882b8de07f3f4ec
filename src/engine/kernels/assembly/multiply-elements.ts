import { storePart } from './lanes/part';

export function multiplyElements(out: usize, x: usize, y: usize, length: i32): void {
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    storePart(out + at, f32x4.mul(v128.load(x + at), v128.load(y + at)), length - i);
  }
}
