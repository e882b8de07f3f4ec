import { useMemo } from 'react';
import { throttle } from './throttle';

/** Something that tells when there is something new; returns how to stop listening. */
export type Subscribe = (listener: () => void) => () => void;

/** What charts and read-outs follow. */
export interface Following {
  /** Tells of everything that can be drawn. */
  readonly pictures: Subscribe;
  /** Tells of what is read, as numbers or sentences: seldom enough to be read. */
  readonly words: Subscribe;
  /** The step that the words are of; NaN: of none. */
  readonly step: () => number;
}

/** Of a picture that is drawn anew by React alone. */
export const STILL: Following = {
  pictures: () => () => {},
  words: () => () => {},
  step: () => NaN,
};

/** Milliseconds between two texts while there is something new all the time. */
export const READ_EVERY = 500;

/** Follows something that knows no steps: its words come less often than its pictures. */
export function useCalmly(pictures: Subscribe): Following {
  return useMemo(
    () => ({
      pictures,
      words: (listener) => {
        const later = throttle(READ_EVERY, listener);
        const stop = pictures(later.call);
        return () => {
          stop();
          later.cancel();
        };
      },
      step: () => NaN,
    }),
    [pictures],
  );
}
