import { expOfLow } from './exp';

/** 1/(1 + e⁻ˣ), as e⁻|ˣ| or 1 over 1 + e⁻|ˣ|. */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  // −|x|
  const e = expOfLow(v128.or(x, i32x4.splat(0x80000000)));
  const above = v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0)));
  return f32x4.div(above, f32x4.add(one, e));
}
