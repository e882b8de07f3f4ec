import type { words as english } from './en';

/** Words of what is read at a place of a picture, in Chinese. */
export const words: typeof english = {
  point: {
    step: '第 {{step}} 步',
    change: '第 {{step}} 步改动：{{change}}',
  },
};
