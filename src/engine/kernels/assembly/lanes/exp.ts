/** 1.5·2²³: added to a small whole number, it leaves that number in the low bits. */
const WHOLE: f32 = 12582912;

/** 2ⁿ for whole −126 ≤ n ≤ 127. */
function power(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** eˣ for −104 ≤ x ≤ 89 or NaN: `exp` of arithmetic.ts after its limits, operation by operation. */
export function expOfLimited(x: v128): v128 {
  const scaled = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269502162933349609375)), f32x4.splat(0.5));
  const n = f32x4.floor(scaled);
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  const square = f32x4.mul(r, r);
  let p = f32x4.add(f32x4.mul(f32x4.splat(1.98756915e-4), r), f32x4.splat(1.3981999507e-3));
  const p1 = f32x4.add(f32x4.mul(f32x4.splat(8.3334519073e-3), r), f32x4.splat(4.1665795894e-2));
  const p2 = f32x4.add(f32x4.mul(f32x4.splat(1.6666665459e-1), r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.mul(p, square), p1);
  p = f32x4.add(f32x4.mul(p, square), p2);
  p = f32x4.add(f32x4.add(f32x4.mul(p, square), r), f32x4.splat(1));
  // In two factors: 2ⁿ itself may be out of range. Only the second product can round.
  const whole = i32x4.sub(f32x4.add(n, f32x4.splat(WHOLE)), f32x4.splat(WHOLE));
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, power(half)), power(i32x4.sub(whole, half)));
}

/** eˣ. pmin and pmax let NaN through. */
export function exp(x: v128): v128 {
  return expOfLimited(f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-104)));
}

/** eˣ for x ≤ 89 or NaN. */
export function expOfLow(x: v128): v128 {
  return expOfLimited(f32x4.pmax(x, f32x4.splat(-104)));
}
