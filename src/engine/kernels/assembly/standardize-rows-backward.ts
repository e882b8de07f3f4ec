import { gather } from './lanes/gather';
import { storePart } from './lanes/part';

/** The sums of four rows at a time; where fewer are left, the last row stands in for the others. */
export function standardizeRowsBackward(
  dx: usize,
  g: usize,
  normalized: usize,
  gamma: usize,
  inverse: usize,
  m: i32,
  n: i32,
): void {
  const row = (<usize>n) << 2;
  const count = f32x4.splat(<f32>n);
  for (let i = 0; i < m; i += 4) {
    const last = m - 1 - i;
    const start = <usize>i * row;
    const o1 = start + <usize>min(1, last) * row;
    const o2 = start + <usize>min(2, last) * row;
    const o3 = start + <usize>min(3, last) * row;
    let sums = f32x4.splat(0);
    let along = f32x4.splat(0);
    for (let at: usize = 0; at < row; at += 4) {
      const scale = v128.load32_splat(gamma + at);
      const h = f32x4.mul(gather(g + start, g + o1, g + o2, g + o3, at), scale);
      const hats = gather(
        normalized + start,
        normalized + o1,
        normalized + o2,
        normalized + o3,
        at,
      );
      sums = f32x4.add(sums, h);
      along = f32x4.add(along, f32x4.mul(h, hats));
    }
    const means = f32x4.div(sums, count);
    const products = f32x4.div(along, count);
    spread(dx, g, normalized, gamma, inverse, i, n, splat(means, 0), splat(products, 0));
    if (last > 0) {
      spread(dx, g, normalized, gamma, inverse, i + 1, n, splat(means, 1), splat(products, 1));
    }
    if (last > 1) {
      spread(dx, g, normalized, gamma, inverse, i + 2, n, splat(means, 2), splat(products, 2));
    }
    if (last > 2) {
      spread(dx, g, normalized, gamma, inverse, i + 3, n, splat(means, 3), splat(products, 3));
    }
  }
}

function spread(
  dx: usize,
  g: usize,
  normalized: usize,
  gamma: usize,
  inverse: usize,
  i: i32,
  n: i32,
  mean: v128,
  product: v128,
): void {
  const start = (<usize>i * <usize>n) << 2;
  const by = v128.load32_splat(inverse + ((<usize>i) << 2));
  for (let j = 0; j < n; j += 4) {
    const at = (<usize>j) << 2;
    const h = f32x4.mul(v128.load(g + start + at), v128.load(gamma + at));
    const off = f32x4.mul(v128.load(normalized + start + at), product);
    storePart(dx + start + at, f32x4.mul(by, f32x4.sub(f32x4.sub(h, mean), off)), n - j);
  }
}

/** One lane in all four. */
function splat(lanes: v128, place: i32): v128 {
  if (place == 0) return v128.shuffle<f32>(lanes, lanes, 0, 0, 0, 0);
  if (place == 1) return v128.shuffle<f32>(lanes, lanes, 1, 1, 1, 1);
  if (place == 2) return v128.shuffle<f32>(lanes, lanes, 2, 2, 2, 2);
  return v128.shuffle<f32>(lanes, lanes, 3, 3, 3, 3);
}
