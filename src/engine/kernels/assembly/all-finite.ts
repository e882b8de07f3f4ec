/** x − x is +0 where x is finite, and NaN elsewhere: the bits of all of them are gathered. */
export function allFinite(x: usize, length: i32): bool {
  const end = (<usize>(length & ~3)) << 2;
  let found = i32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const value = v128.load(x + at);
    found = v128.or(found, f32x4.sub(value, value));
  }
  const last = x + end;
  for (let i = 0; i < (length & 3); i++) {
    const value = v128.load32_splat(last + ((<usize>i) << 2));
    found = v128.or(found, f32x4.sub(value, value));
  }
  return !v128.any_true(found);
}
