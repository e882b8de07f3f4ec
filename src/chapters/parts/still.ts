import type { Following } from '../../ui/following';

/** For what React draws anew whenever its state changes: nothing else moves it. */
export const STILL: Following = {
  pictures: () => () => {},
  words: () => () => {},
  step: () => NaN,
};
