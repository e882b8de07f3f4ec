import { activate } from '../../instrument/transform/activate';

export const sigmoid = (z: number) => activate('sigmoid', z);

/**
 * How much of what the sigmoid makes of these values the best straight line through them explains,
 * from 0 to 1 (R²); 1 where nothing varies.
 */
export function straightness(values: ArrayLike<number>): number {
  const z = Array.from(values);
  const a = z.map(sigmoid);
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const [zMean, aMean] = [mean(z), mean(a)];
  let [zz, za, aa] = [0, 0, 0];
  z.forEach((value, i) => {
    const [dz, da] = [value - zMean, (a[i] ?? NaN) - aMean];
    zz += dz * dz;
    za += dz * da;
    aa += da * da;
  });
  return zz === 0 || aa === 0 ? 1 : za ** 2 / (zz * aa);
}
