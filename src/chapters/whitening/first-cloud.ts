import { stream } from '../../engine/random';
import { drawCloud } from './draw-cloud';
import type { Cloud } from './plane-algebra';

const EXAMPLES = 14;

/** Long, narrow and tilted, and away from the middle. */
export function firstCloud(): Cloud {
  return drawCloud(stream(5, 'probe'), EXAMPLES, 1.5, 0.5, 0.7).map(([x, y]) => [x + 0.6, y + 0.4]);
}
