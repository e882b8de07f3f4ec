/** x − x is +0 where x is finite, and NaN elsewhere: the bits of all of them are gathered. */
export function finite(x: usize, length: i32): bool {
  const end = x + ((<usize>length) << 2);
  const sixteens = x + ((<usize>(length & ~15)) << 2);
  let found = i32x4.splat(0);
  let other = found;
  for (; x < sixteens; x += 64) {
    const v0 = v128.load(x);
    const v1 = v128.load(x, 16);
    const v2 = v128.load(x, 32);
    const v3 = v128.load(x, 48);
    found = v128.or(found, v128.or(f32x4.sub(v0, v0), f32x4.sub(v1, v1)));
    other = v128.or(other, v128.or(f32x4.sub(v2, v2), f32x4.sub(v3, v3)));
  }
  for (; x < end; x += 4) {
    const value = v128.load32_splat(x);
    found = v128.or(found, f32x4.sub(value, value));
  }
  return !v128.any_true(v128.or(found, other));
}
