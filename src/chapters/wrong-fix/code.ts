import { courseOf } from './shift-alone';

/** What the code of the text prints: b and the loss at step 1,000. */
export function printed(): readonly number[] {
  const { b, loss } = courseOf({ gradient: 'detached', rate: 0.1, offset: 1 });
  return [b.at(-1) ?? NaN, loss.at(-1) ?? NaN];
}
