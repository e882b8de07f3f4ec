import type { words as english } from './en';

/** Words of the way back to a run, in Chinese. */
export const words = {
  undo: {
    text: '已开始新的训练。之前的训练停在第 {{step}} 步。',
    button: '撤销',
  },
} satisfies typeof english;
