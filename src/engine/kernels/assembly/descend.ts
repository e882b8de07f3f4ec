import { storePart } from './lanes/part';

export function descend(w: usize, g: usize, rate: f32, length: i32): void {
  const step = f32x4.splat(rate);
  const end = (<usize>(length & ~3)) << 2;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(w + at, f32x4.sub(v128.load(w + at), f32x4.mul(step, v128.load(g + at))));
  }
  if (length & 3) {
    const last = f32x4.sub(v128.load(w + end), f32x4.mul(step, v128.load(g + end)));
    storePart(w + end, last, length & 3);
  }
}
