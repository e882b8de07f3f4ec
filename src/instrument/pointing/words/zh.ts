import type { words as english } from './en';

/** Words of what is read at a place of a picture, in Chinese. */
export const words: typeof english = {
  point: {
    step: '第 {{step}} 步',
    median: '中位数 {{median}}',
    middle: '中间 70%：{{low}} 到 {{high}}',
    value: '{{name}}：{{value}}',
    change: '第 {{step}} 步改动：{{change}}',
  },
};
