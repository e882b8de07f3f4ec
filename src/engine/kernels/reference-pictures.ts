import type { Arithmetic } from './arithmetic';
import type { Kernels } from './kernels';

type Pictures = Pick<Kernels, 'patches' | 'patchesBackward' | 'maxPool' | 'maxPoolBackward'>;

/** The reference kernels that know of height and width: see `reference.ts`. */
export function createPictureReference({ round }: Arithmetic): Pictures {
  return {
    patches(out, x, m, height, width, channels) {
      let to = 0;
      for (let picture = 0; picture < m; picture++) {
        for (let row = 0; row < height; row++) {
          for (let column = 0; column < width; column++) {
            for (let r = row - 1; r <= row + 1; r++) {
              for (let c = column - 1; c <= column + 1; c++) {
                const inside = r >= 0 && r < height && c >= 0 && c < width;
                const from = ((picture * height + r) * width + c) * channels;
                for (let k = 0; k < channels; k++) {
                  out[to++] = inside ? (x[from + k] as number) : 0;
                }
              }
            }
          }
        }
      }
    },

    patchesBackward(dx, dPatches, m, height, width, channels) {
      let to = 0;
      for (let picture = 0; picture < m; picture++) {
        for (let row = 0; row < height; row++) {
          for (let column = 0; column < width; column++) {
            for (let k = 0; k < channels; k++) {
              let sum = 0;
              for (let r = 0; r < 3; r++) {
                // The pixel is at [r][c] of the patch around [row + 1 − r][column + 1 − c].
                const top = row + 1 - r;
                if (top < 0 || top >= height) continue;
                for (let c = 0; c < 3; c++) {
                  const left = column + 1 - c;
                  if (left < 0 || left >= width) continue;
                  const patch = (picture * height + top) * width + left;
                  sum = round(sum + (dPatches[(patch * 9 + r * 3 + c) * channels + k] as number));
                }
              }
              dx[to++] = sum;
            }
          }
        }
      }
    },

    maxPool(out, x, m, height, width, channels) {
      const right = channels;
      const below = width * channels;
      let to = 0;
      for (let picture = 0; picture < m; picture++) {
        for (let row = 0; row + 1 < height; row += 2) {
          for (let column = 0; column + 1 < width; column += 2) {
            const from = ((picture * height + row) * width + column) * channels;
            for (let k = 0; k < channels; k++) {
              const at = from + k;
              let largest = x[at] as number;
              for (const other of [at + right, at + below, at + below + right]) {
                if ((x[other] as number) > largest) largest = x[other] as number;
              }
              out[to++] = largest;
            }
          }
        }
      }
    },

    maxPoolBackward(dx, g, x, out, m, height, width, channels) {
      const right = channels;
      const below = width * channels;
      for (let at = 0; at < m * height * width * channels; at++) dx[at] = 0;
      let from = 0;
      for (let picture = 0; picture < m; picture++) {
        for (let row = 0; row + 1 < height; row += 2) {
          for (let column = 0; column + 1 < width; column += 2) {
            const start = ((picture * height + row) * width + column) * channels;
            for (let k = 0; k < channels; k++, from++) {
              const at = start + k;
              const place = [at, at + right, at + below, at + below + right].find(
                (one) => x[one] === out[from],
              );
              if (place !== undefined) dx[place] = g[from] as number;
            }
          }
        }
      }
    },
  };
}
