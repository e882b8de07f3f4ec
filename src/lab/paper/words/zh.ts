import type { words as english } from './en';

/** Words of what is printed, in Chinese. */
export const words = {
  paper: {
    settings: '设置',
    result: '第 {{step}} 步的结果',
    accuracy: '{{arm}}：测试准确率 {{accuracy}}，损失 {{loss}}',
    link: '本页连同所示内容的链接',
    blank: {
      name: '姓名',
      expected: '我的预测',
      seen: '我看到的',
      why: '原因',
    },
  },
} satisfies typeof english;
