import { expOfLimited } from './exp';

/** tanh of 0 ≤ x < 0.625. */
function smallTanh(size: v128): v128 {
  const square = f32x4.mul(size, size);
  let p = f32x4.add(
    f32x4.mul(f32x4.splat(-5.70498872745e-3), square),
    f32x4.splat(2.06390887954e-2),
  );
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, square), f32x4.splat(-3.33332819422e-1));
  return f32x4.add(f32x4.mul(f32x4.mul(p, square), size), size);
}

/** tanh x; exactly odd, but tanh(−0) = +0. */
export function tanh(x: v128): v128 {
  const one = f32x4.splat(1);
  const size = f32x4.abs(x);
  // Past 89, e²ˣ is infinite in the reference and 1 − 2/(e²ˣ + 1) is 1; it is 1 long before.
  const e = expOfLimited(f32x4.pmin(f32x4.add(size, size), f32x4.splat(89)));
  const large = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(e, one)));
  const result = v128.bitselect(smallTanh(size), large, f32x4.lt(size, f32x4.splat(0.625)));
  const sign = v128.and(f32x4.lt(x, f32x4.splat(0)), i32x4.splat(0x80000000));
  return v128.xor(result, sign);
}
