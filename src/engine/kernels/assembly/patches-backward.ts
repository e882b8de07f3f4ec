import { storePart } from './lanes/part';

/** Four channels at a time. */
export function patchesBackward(
  dx: usize,
  dPatches: usize,
  m: i32,
  height: i32,
  width: i32,
  channels: i32,
): void {
  const pixel = (<usize>channels) << 2;
  const patch = 9 * pixel;
  for (let picture = 0; picture < m; picture++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        for (let k = 0; k < channels; k += 4) {
          let sum = f32x4.splat(0);
          for (let r = 0; r < 3; r++) {
            const top = row + 1 - r;
            if (top < 0 || top >= height) continue;
            for (let c = 0; c < 3; c++) {
              const left = column + 1 - c;
              if (left < 0 || left >= width) continue;
              const from =
                dPatches + <usize>(top * width + left) * patch + <usize>(3 * r + c) * pixel;
              sum = f32x4.add(sum, v128.load(from + ((<usize>k) << 2)));
            }
          }
          storePart(dx + ((<usize>k) << 2), sum, channels - k);
        }
        dx += pixel;
      }
    }
    dPatches += <usize>(height * width) * patch;
  }
}
