import type { Floats } from '../floats';

/**
 * The number format that a kernel computes in: how a result is rounded, and the functions that
 * `+ − × ÷ √` do not give. Arguments are numbers of that format.
 */
export interface Arithmetic {
  round(x: number): number;
  exp(x: number): number;
  log(x: number): number;
  tanh(x: number): number;
  sigmoid(x: number): number;
  /** A zeroed array of this format. */
  array(length: number): Floats;
}

/*
 * Single precision without the platform's own functions, which differ between browser engines.
 * Each operation is rounded once (rounding a double-precision + − × ÷ of two float32 numbers to
 * float32 gives the correctly rounded result: 53 ≥ 2·24 + 2 bits). Both sides of every choice can
 * be computed and then selected, and integers appear only as exponents, so that four lanes can
 * repeat the same operations in the same order.
 *
 * Reductions and polynomial coefficients: S. L. Moshier, Cephes Mathematical Library, single
 * precision (expf, logf, tanhf).
 */
const f = Math.fround;

const LOG2_E = f(Math.LOG2E);
/** ln 2 = LN2_HIGH + LN2_LOW; LN2_HIGH has 9 significant bits, so n · LN2_HIGH is exact. */
const LN2_HIGH = f(0.693359375);
const LN2_LOW = f(-2.1219444e-4);
const SQRT_HALF = f(Math.SQRT1_2);
const TWO_TO_23 = 8388608;
const SMALLEST_NORMAL = f(1.1754943508222875e-38);

/** Past these arguments exp is Infinity and 0: e⁸⁹ > 2¹²⁸ and e⁻¹⁰⁴ < 2⁻¹⁵⁰. */
const EXP_HIGHEST = 89;
const EXP_LOWEST = -104;

const E0 = f(1.98756915e-4);
const E1 = f(1.3981999507e-3);
const E2 = f(8.3334519073e-3);
const E3 = f(4.1665795894e-2);
const E4 = f(1.6666665459e-1);
const E5 = f(5.0000001201e-1);

const L0 = f(7.0376836292e-2);
const L1 = f(-1.151461031e-1);
const L2 = f(1.167699874e-1);
const L3 = f(-1.2420140846e-1);
const L4 = f(1.4249322787e-1);
const L5 = f(-1.6668057665e-1);
const L6 = f(2.0000714765e-1);
const L7 = f(-2.4999993993e-1);
const L8 = f(3.3333331174e-1);

const T0 = f(-5.70498872745e-3);
const T1 = f(2.06390887954e-2);
const T2 = f(-5.37397155531e-2);
const T3 = f(1.33314422036e-1);
const T4 = f(-3.33332819422e-1);
/** Below this |x| tanh is its own polynomial; above, it comes from exp. */
const TANH_SMALL = 0.625;

/** 2ⁿ at n + LOWEST_POWER. Lanes get it from two float32 factors, 2^(n >> 1) and 2^(n − (n >> 1)). */
const LOWEST_POWER = 151;
const HIGHEST_POWER = 129;
const POWERS = new Float64Array(LOWEST_POWER + HIGHEST_POWER + 1);
for (let n = 0, up = 1, down = 1; n <= LOWEST_POWER; n++, up *= 2, down /= 2) {
  if (n <= HIGHEST_POWER) POWERS[LOWEST_POWER + n] = up;
  POWERS[LOWEST_POWER - n] = down;
}

/**
 * eˣ. x = n·ln 2 + r, |r| ≤ ½ ln 2; eʳ by a polynomial. Unrounded steps are exact in float32:
 * n·LN2_HIGH, what is left of x after it, and the power of two except where the result is
 * subnormal or overflows, which is rounded once.
 */
function exp(x: number): number {
  const limited = x > EXP_HIGHEST ? EXP_HIGHEST : x < EXP_LOWEST ? EXP_LOWEST : x;
  const n = Math.floor(f(f(limited * LOG2_E) + 0.5));
  const r = f(limited - n * LN2_HIGH - f(n * LN2_LOW));
  const square = f(r * r);
  const p0 = f(f(E0 * r) + E1);
  const p1 = f(f(E2 * r) + E3);
  const p2 = f(f(E4 * r) + E5);
  const p = f(f(f(f(p0 * square) + p1) * square) + p2);
  const power = f(f(f(p * square) + r) + 1);
  return f(power * (POWERS[(n | 0) + LOWEST_POWER] as number));
}

/** One float32 number and its bits. */
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** ln x. x = 2ⁿ·(1 + r), √½ ≤ 1 + r < √2; NaN below 0 and −Infinity at ±0. */
function log(x: number): number {
  const subnormal = x < SMALLEST_NORMAL;
  float[0] = subnormal ? f(x * TWO_TO_23) : x;
  const raw = bits[0] as number;
  bits[0] = (raw & 0x007fffff) | 0x3f000000;
  const fraction = float[0] as number;
  const low = fraction < SQRT_HALF;
  const n = ((raw >> 23) & 0xff) - 126 - (subnormal ? 23 : 0) - (low ? 1 : 0);
  const r = f((low ? f(fraction + fraction) : fraction) - 1);
  const square = f(r * r);
  let p = f(f(L0 * r) + L1);
  p = f(f(p * r) + L2);
  p = f(f(p * r) + L3);
  p = f(f(p * r) + L4);
  p = f(f(p * r) + L5);
  p = f(f(p * r) + L6);
  p = f(f(p * r) + L7);
  p = f(f(p * r) + L8);
  p = f(f(p * r) * square);
  p = f(p + f(n * LN2_LOW));
  p = f(p - f(0.5 * square));
  const result = f(f(r + p) + f(n * LN2_HIGH));
  return x > 0 && x < Infinity ? result : x === 0 ? -Infinity : x < 0 ? NaN : x;
}

/** tanh |x| below TANH_SMALL, where 1 − 2/(e²ˣ + 1) would cancel. */
function smallTanh(size: number): number {
  const square = f(size * size);
  let p = f(f(T0 * square) + T1);
  p = f(f(p * square) + T2);
  p = f(f(p * square) + T3);
  p = f(f(p * square) + T4);
  return f(f(f(p * square) * size) + size);
}

/** tanh x; exactly odd, but tanh(−0) = +0. */
function tanh(x: number): number {
  const size = Math.abs(x);
  const result = size < TANH_SMALL ? smallTanh(size) : f(1 - f(2 / f(exp(f(size + size)) + 1)));
  return x < 0 ? -result : result;
}

/** 1/(1 + e⁻ˣ), as e⁻|ˣ| or 1 over 1 + e⁻|ˣ|: nothing overflows, and small results stay exact. */
function sigmoid(x: number): number {
  const e = exp(-Math.abs(x));
  return f((x < 0 ? e : 1) / f(1 + e));
}

/**
 * Float32. Largest errors over all float32 numbers, in units of the last place of the exact
 * result: exp 1, log 1, tanh 1.5, sigmoid 2.5.
 */
export const FLOAT32: Arithmetic = {
  round: Math.fround,
  exp,
  log,
  tanh,
  sigmoid,
  array: (length) => new Float32Array(length),
};
