import { storePart } from './lanes/part';

/** Four channels at a time. */
export function maxPoolBackward(
  dx: usize,
  g: usize,
  x: usize,
  out: usize,
  m: i32,
  height: i32,
  width: i32,
  channels: i32,
): void {
  const pixel = (<usize>channels) << 2;
  const line = <usize>width * pixel;
  const picture = <usize>height * line;
  memory.fill(dx, 0, <usize>m * picture);
  for (let i = 0; i < m; i++) {
    for (let row = 0; row + 1 < height; row += 2) {
      for (let column = 0; column + 1 < width; column += 2) {
        const start = <usize>row * line + <usize>column * pixel;
        for (let k = 0; k < channels; k += 4) {
          const at = start + ((<usize>k) << 2);
          const largest = v128.load(out + ((<usize>k) << 2));
          const slope = v128.load(g + ((<usize>k) << 2));
          const count = channels - k;
          let taken = f32x4.eq(v128.load(x + at), largest);
          storePart(dx + at, v128.and(slope, taken), count);
          taken = pass(dx, x, at + pixel, largest, slope, taken, count);
          taken = pass(dx, x, at + line, largest, slope, taken, count);
          pass(dx, x, at + line + pixel, largest, slope, taken, count);
        }
        out += pixel;
        g += pixel;
      }
    }
    dx += picture;
    x += picture;
  }
}

/** Gives the slope to a place that is the largest where none before it was; tells where one is. */
function pass(
  dx: usize,
  x: usize,
  at: usize,
  largest: v128,
  slope: v128,
  taken: v128,
  count: i32,
): v128 {
  const equal = f32x4.eq(v128.load(x + at), largest);
  storePart(dx + at, v128.and(slope, v128.andnot(equal, taken)), count);
  return v128.or(taken, equal);
}
