/*
 * Sine and cosine without the platform's functions, which differ between browser engines: for
 * |x| ≤ 100, correct to about 10⁻¹⁵. Reduction and coefficients: S. L. Moshier, Cephes
 * Mathematical Library (sin, double precision).
 */

/** π/2 in three parts; the first two have few enough bits for exact products with whole numbers. */
const HALF_PI_HIGH = 2 * 7.85398125648498535156e-1;
const HALF_PI_MIDDLE = 2 * 3.77489470793079817668e-8;
const HALF_PI_LOW = 2 * 2.69515142907905952645e-15;

export function sine(x: number): number {
  return quarterTurns(x, 0);
}

export function cosine(x: number): number {
  return quarterTurns(x, 1);
}

/** sin(x + turns·π/2). */
function quarterTurns(x: number, turns: number): number {
  const n = Math.floor(x / (Math.PI / 2) + 0.5);
  const r = x - n * HALF_PI_HIGH - n * HALF_PI_MIDDLE - n * HALF_PI_LOW;
  const quadrant = (n + turns) & 3;
  const value = quadrant % 2 === 0 ? nearSine(r) : nearCosine(r);
  return quadrant < 2 ? value : -value;
}

/** For |r| ≤ π/4. */
function nearSine(r: number): number {
  const s = r * r;
  let p = 1.5896230157654656e-10 * s - 2.5050747762857807e-8;
  p = p * s + 2.7557313621385725e-6;
  p = p * s - 1.984126982958954e-4;
  p = p * s + 8.333333333322118e-3;
  p = p * s - 1.6666666666666631e-1;
  return r + r * s * p;
}

/** For |r| ≤ π/4. */
function nearCosine(r: number): number {
  const s = r * r;
  let p = -1.1358536521387682e-11 * s + 2.087570084197473e-9;
  p = p * s - 2.755731417929674e-7;
  p = p * s + 2.4801587288851704e-5;
  p = p * s - 1.3888888888873056e-3;
  p = p * s + 4.1666666666666595e-2;
  return 1 - 0.5 * s + s * s * p;
}
