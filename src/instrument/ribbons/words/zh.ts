import type { words as english } from './en';

/** Words of the notes in the first band, in Chinese. */
export const words = {
  ribbon: {
    notesClose: '隐藏第一条分布带里的注解',
    noteFlat: '平坦区',
    noteMiddle: '居中的 70%',
    noteMedian: '中位线',
    noteNow: '此刻',
  },
} satisfies typeof english;
