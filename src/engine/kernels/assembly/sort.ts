const DIGIT_BITS: u32 = 11;
const DIGITS: i32 = 1 << 11;
const DIGIT_BYTES: usize = 1 << 13;
const MASK: u32 = (1 << 11) - 1;

/**
 * Three passes over 11-bit digits of keys that are ordered as the numbers are, least significant
 * first (see sort.ts beside the interface). Scratch space: `keys` for `length` numbers and `places`
 * for 3 · 2048.
 */
export function sort(out: usize, x: usize, length: i32, keys: usize, places: usize): void {
  makeKeys(keys, x, length, places);
  move(out, keys, length, places, 0);
  move(keys, out, length, places + DIGIT_BYTES, DIGIT_BITS);
  move(out, keys, length, places + 2 * DIGIT_BYTES, 2 * DIGIT_BITS);
  for (let i = 0; i < length; i++) {
    const at = out + ((<usize>i) << 2);
    const key = load<i32>(at);
    store<i32>(at, key ^ ((~key >> 31) | 0x80000000));
  }
}

/** The keys, and where each digit's keys go. */
function makeKeys(keys: usize, x: usize, length: i32, places: usize): void {
  memory.fill(places, 0, 3 * DIGIT_BYTES);
  for (let i = 0; i < length; i++) {
    const bits = load<i32>(x + ((<usize>i) << 2));
    const isNaN = (bits & 0x7fffffff) > 0x7f800000;
    const key = <u32>(isNaN ? -1 : bits ^ ((bits >> 31) | 0x80000000));
    store<u32>(keys + ((<usize>i) << 2), key);
    count(places + ((<usize>(key & MASK)) << 2));
    count(places + DIGIT_BYTES + ((<usize>((key >> DIGIT_BITS) & MASK)) << 2));
    count(places + 2 * DIGIT_BYTES + ((<usize>(key >> (2 * DIGIT_BITS))) << 2));
  }
  for (let pass: usize = 0; pass < 3; pass++) {
    let place = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const at = places + pass * DIGIT_BYTES + ((<usize>digit) << 2);
      const here = load<i32>(at);
      store<i32>(at, place);
      place += here;
    }
  }
}

function count(at: usize): void {
  store<i32>(at, load<i32>(at) + 1);
}

function move(to: usize, from: usize, length: i32, places: usize, shift: u32): void {
  for (let i = 0; i < length; i++) {
    const key = load<u32>(from + ((<usize>i) << 2));
    const at = places + ((<usize>((key >> shift) & MASK)) << 2);
    const place = load<i32>(at);
    store<u32>(to + ((<usize>place) << 2), key);
    store<i32>(at, place + 1);
  }
}
