/* What an activation makes of g = ∂L/∂a, by its output a. */

/** g·a·(1 − a). */
export function sigmoidSlope(g: v128, a: v128): v128 {
  return f32x4.mul(g, f32x4.mul(a, f32x4.sub(f32x4.splat(1), a)));
}

/** g·(1 − a²). */
export function tanhSlope(g: v128, a: v128): v128 {
  return f32x4.mul(g, f32x4.sub(f32x4.splat(1), f32x4.mul(a, a)));
}

/** 0 where a ≤ 0; g stays where a is NaN, so that it is noticed. */
export function reluSlope(g: v128, a: v128): v128 {
  return v128.andnot(g, f32x4.le(a, f32x4.splat(0)));
}
