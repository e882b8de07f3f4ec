import type { Exercises } from './checks';
import { judgeText } from './judge-text';

const FOUND = import.meta.glob<Exercises>('../*/exercise.ts', {
  eager: true,
  import: 'exercises',
});

/**
 * Whether an answer is right to the exercise of this name, such as `saturation/too-large`, judged as
 * the page does. `play`: only a play can judge it; `unknown`: there is no such exercise.
 */
export function judgeAnswer(name: string, answer: string): 'right' | 'wrong' | 'play' | 'unknown' {
  const [slug = '', id = ''] = name.split('/');
  const exercises = FOUND[`../${slug}/exercise.ts`] ?? {};
  const check = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
  if (check === undefined) return 'unknown';
  if (check.kind === 'run') return 'play';
  const judged = judgeText(check, answer);
  return 'verdict' in judged && judged.verdict === 'right' ? 'right' : 'wrong';
}
