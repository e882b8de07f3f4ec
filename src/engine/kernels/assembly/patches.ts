import { storePart } from './lanes/part';

/** A row of a patch lies together in the picture, but where it goes over the edge. */
export function patches(
  out: usize,
  x: usize,
  m: i32,
  height: i32,
  width: i32,
  channels: i32,
): void {
  const pixel = (<usize>channels) << 2;
  const line = <usize>width * pixel;
  for (let picture = 0; picture < m; picture++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        for (let r = row - 1; r <= row + 1; r++) {
          if (r < 0 || r >= height) {
            clear(out, 3 * channels);
          } else {
            const from = x + <usize>r * line;
            const left = column > 0;
            const right = column + 1 < width;
            const first = from + <usize>(left ? column - 1 : column) * pixel;
            if (!left) clear(out, channels);
            copy(left ? out : out + pixel, first, channels * (1 + i32(left) + i32(right)));
            if (!right) clear(out + 2 * pixel, channels);
          }
          out += 3 * pixel;
        }
      }
    }
    x += <usize>height * line;
  }
}

function copy(to: usize, from: usize, length: i32): void {
  for (let i = 0; i < length; i += 4) {
    const at = (<usize>i) << 2;
    storePart(to + at, v128.load(from + at), length - i);
  }
}

function clear(to: usize, length: i32): void {
  const zero = f32x4.splat(0);
  for (let i = 0; i < length; i += 4) storePart(to + ((<usize>i) << 2), zero, length - i);
}
