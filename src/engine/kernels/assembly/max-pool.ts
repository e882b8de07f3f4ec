import { storePart } from './lanes/part';

/** Four channels at a time. */
export function maxPool(
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
    for (let row = 0; row + 1 < height; row += 2) {
      for (let column = 0; column + 1 < width; column += 2) {
        const from = x + <usize>row * line + <usize>column * pixel;
        for (let k = 0; k < channels; k += 4) {
          const at = from + ((<usize>k) << 2);
          let largest = v128.load(at);
          largest = larger(largest, v128.load(at + pixel));
          largest = larger(largest, v128.load(at + line));
          largest = larger(largest, v128.load(at + line + pixel));
          storePart(out + ((<usize>k) << 2), largest, channels - k);
        }
        out += pixel;
      }
    }
    x += <usize>height * line;
  }
}

function larger(one: v128, other: v128): v128 {
  return v128.bitselect(other, one, f32x4.gt(other, one));
}
