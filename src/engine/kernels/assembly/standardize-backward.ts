import { storePart } from './lanes/part';

/** Four columns at a time: both sums downwards, then the gradient. */
export function standardizeBackward(
  dx: usize,
  dGamma: usize,
  dBeta: usize,
  g: usize,
  normalized: usize,
  gamma: usize,
  inverse: usize,
  m: i32,
  n: i32,
): void {
  const row = (<usize>n) << 2;
  const count = f32x4.splat(<f32>m);
  for (let j = 0; j < n; j += 4) {
    const offset = (<usize>j) << 2;
    let sumG = f32x4.splat(0);
    let sumProduct = f32x4.splat(0);
    let fromG = g + offset;
    let fromX = normalized + offset;
    for (let i = 0; i < m; i++) {
      const gradient = v128.load(fromG);
      sumG = f32x4.add(sumG, gradient);
      sumProduct = f32x4.add(sumProduct, f32x4.mul(gradient, v128.load(fromX)));
      fromG += row;
      fromX += row;
    }
    const scale = f32x4.mul(v128.load(gamma + offset), v128.load(inverse + offset));
    const meanG = f32x4.div(sumG, count);
    const meanProduct = f32x4.div(sumProduct, count);
    fromG = g + offset;
    fromX = normalized + offset;
    let to = dx + offset;
    for (let i = 0; i < m; i++) {
      const centred = f32x4.sub(v128.load(fromG), meanG);
      const along = f32x4.mul(v128.load(fromX), meanProduct);
      storePart(to, f32x4.mul(scale, f32x4.sub(centred, along)), n - j);
      fromG += row;
      fromX += row;
      to += row;
    }
    storePart(dBeta + offset, sumG, n - j);
    storePart(dGamma + offset, sumProduct, n - j);
  }
}
