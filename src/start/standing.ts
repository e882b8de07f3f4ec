/** How a network stands in the task of the two classes of Start. */
export type Standing = 'begins' | 'coin' | 'learns' | 'learned';

/** Up to here a network that only guesses gets, by luck, on a thousand points. */
const LUCK = 0.55;
const LEARNED = 0.85;
/** Before it nothing can be said. */
const FIRST_STEPS = 50;

/** From the share of test points that are right. */
export function standingOf(accuracy: number, step: number): Standing {
  if (!(step >= FIRST_STEPS) || Number.isNaN(accuracy)) return 'begins';
  if (accuracy <= LUCK) return 'coin';
  return accuracy < LEARNED ? 'learns' : 'learned';
}
