/** Columns summed at a time. V8 loads all that one round needs first: more leave its 15 registers. */
export const WIDE = 28;
const NARROW = 16;

/**
 * out[n] = Σ x · b[from + …] over a list of pairs (from in bytes, x), which ends at `end`, in its
 * order; n is at least `WIDE`. Where the columns do not come out even, the last are summed twice.
 */
export function sumList(out: usize, b: usize, list: usize, end: usize, n: i32): void {
  let j = 0;
  for (; j < n - NARROW; j += WIDE) {
    const at = (<usize>min(j, n - WIDE)) << 2;
    sumWide(out + at, b + at, list, end);
  }
  if (j < n) {
    const at = (<usize>(n - NARROW)) << 2;
    sumNarrow(out + at, b + at, list, end);
  }
}

function sumWide(out: usize, b: usize, list: usize, end: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  let s4 = f32x4.splat(0);
  let s5 = f32x4.splat(0);
  let s6 = f32x4.splat(0);
  for (; list < end; list += 8) {
    const at = b + <usize>load<u32>(list);
    const x = v128.load32_splat(list, 4);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(at)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(at, 16)));
    s2 = f32x4.add(s2, f32x4.mul(x, v128.load(at, 32)));
    s3 = f32x4.add(s3, f32x4.mul(x, v128.load(at, 48)));
    s4 = f32x4.add(s4, f32x4.mul(x, v128.load(at, 64)));
    s5 = f32x4.add(s5, f32x4.mul(x, v128.load(at, 80)));
    s6 = f32x4.add(s6, f32x4.mul(x, v128.load(at, 96)));
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
  v128.store(out, s4, 64);
  v128.store(out, s5, 80);
  v128.store(out, s6, 96);
}

function sumNarrow(out: usize, b: usize, list: usize, end: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  for (; list < end; list += 8) {
    const at = b + <usize>load<u32>(list);
    const x = v128.load32_splat(list, 4);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(at)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(at, 16)));
    s2 = f32x4.add(s2, f32x4.mul(x, v128.load(at, 32)));
    s3 = f32x4.add(s3, f32x4.mul(x, v128.load(at, 48)));
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
}
