import { DEADLINE, LEARNED, USUAL } from './stack';

/** From this deviation on, a network that stays behind has too large weights, not too small ones. */
const MIDDLE = 1.5;

/**
 * Whether a run has left the plateau in time: true, or the mistake that was made; null where it is
 * too early to say, or where it is the run that the chapter begins with.
 */
export function judgeLeaving(
  step: number,
  accuracy: number,
  deviation: number,
): true | 'tooSmall' | 'tooLarge' | null {
  if (step <= DEADLINE && accuracy >= LEARNED) return true;
  if (step < DEADLINE || deviation === USUAL) return null;
  return deviation < MIDDLE ? 'tooSmall' : 'tooLarge';
}
