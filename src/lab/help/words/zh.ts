import type { words as english } from './en';

/** Words of the help, in Chinese. */
export const words: typeof english = {
  help: {
    title: '帮助',
    lead: '实验室用相同的数据和相同的随机数同时训练两个网络，并显示每一层内部的值如何分布。',
    tour: '开始导览（四步）',
    keys: '按键',
    when: '焦点不在输入框、滑块或对话框上时有效。',
    key: {
      play: '播放或暂停',
      step: '训练一步',
      reset: '从第 0 步重新开始同一次训练',
      back: '查看前一个或后一个记录的时刻',
      ends: '最早的时刻；最新的时刻（跟随训练）',
      bands: '焦点在分布带上时：前一条或后一条分布带',
      present: '演示：放大全部内容，让后排也能看清',
      help: '本帮助',
      close: '关闭对话框',
    },
  },
};
