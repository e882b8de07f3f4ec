import type { words as english } from './en';

/** Words of a chart shown large, in Chinese. */
export const words: typeof english = {
  large: {
    previous: '上一张图',
    next: '下一张图',
  },
};
