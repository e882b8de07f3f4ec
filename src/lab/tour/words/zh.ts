import type { words as english } from './en';

/** Words of the tour, in Chinese. */
export const words: typeof english = {
  tour: {
    title: '实验室导览',
    count: '第 {{step}} 步，共 {{steps}} 步',
    skip: '跳过导览',
    back: '上一步',
    next: '下一步',
    end: '完成',
    networks: {
      title: '两个网络，同一个任务',
      text: 'A 和 B 使用相同的数据、相同的小批量和相同的初始权重。一开始它们只有一点不同：B 使用批归一化。最大的数字是各自在测试集上的准确率。',
    },
    band: {
      title: '一条分布带就是一层',
      text: '从左到右是训练时间。粗线是这一层数值的中位数，细线之间是中间 70% 的数值。落入灰色区域时，激活函数几乎是平的，传下去的梯度很小。右端的形状是当前时刻的分布。',
    },
    settings: {
      title: '一次只改一处',
      text: '为 A 打开批归一化，或者移动学习率滑块。训练过程中也可以改，地址栏里的链接会记住是在第几步改的。',
    },
    reading: {
      title: '发生了什么，在什么时候',
      text: '这段文字说明数字反映的情况。拖动时间轴可以回看任何一个记录的时刻，页面上的一切都会变成那一刻的内容。',
    },
  },
};
