import type { Random } from '../../engine/random';
import type { Cloud } from './plane-algebra';

/** m examples around 0, with these standard deviations along and across a direction (in radians). */
export function drawCloud(
  random: Random,
  m: number,
  along: number,
  across: number,
  direction: number,
): Cloud {
  const [c, s] = [Math.cos(direction), Math.sin(direction)];
  return Array.from({ length: m }, () => {
    const [a, b] = [along * random.normal(), across * random.normal()];
    return [c * a - s * b, s * a + c * b] as const;
  });
}
