/**
 * ln x where x is normal and positive, ∞ or NaN: `log` of arithmetic.ts, operation by operation,
 * without its other cases. (A softmax's sum is at least e⁰.)
 */
export function logOfNormal(x: v128): v128 {
  const fraction = v128.or(v128.and(x, i32x4.splat(0x007fffff)), i32x4.splat(0x3f000000));
  const low = f32x4.lt(fraction, f32x4.splat(0.707106769084930419921875));
  // A true lane is −1.
  const exponent = i32x4.add(i32x4.sub(i32x4.shr_s(x, 23), i32x4.splat(126)), low);
  const n = f32x4.convert_i32x4_s(exponent);
  const r = f32x4.sub(v128.bitselect(f32x4.add(fraction, fraction), fraction, low), f32x4.splat(1));
  const square = f32x4.mul(r, r);
  let p = f32x4.add(f32x4.mul(f32x4.splat(7.0376836292e-2), r), f32x4.splat(-1.151461031e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.167699874e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(3.3333331174e-1));
  p = f32x4.mul(f32x4.mul(p, r), square);
  p = f32x4.add(p, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  p = f32x4.sub(p, f32x4.mul(f32x4.splat(0.5), square));
  const result = f32x4.add(f32x4.add(r, p), f32x4.mul(n, f32x4.splat(0.693359375)));
  return v128.bitselect(result, x, f32x4.lt(x, f32x4.splat(Infinity)));
}
