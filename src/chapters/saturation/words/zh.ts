import type { words as english } from './en';

/** Labels of the plays of chapter 1, in Chinese. */
export const words = {
  saturation: {
    curve: 'sigmoid 曲线和三个样本',
    example: '样本 {{number}}',
    exampleValue: 'z = {{z}}，斜率还剩 {{share}}',
    which: '样本',
    input: '输入 z',
    output: '输出 σ(z)',
    left: '剩下的斜率',
    deviation: '初始权重的标准差',
    deviationHint: '第一步之前所有权重的标准差。换一个值就会重新开始训练。',
    ratio: '输出层的梯度是第 1 层的多少倍：',
    topSaturated: '第 5 层中饱和的比例：',
    drawLoss: '画出你预期的损失曲线',
    step: '步',
    loss: '测试损失',
    goal: '到第 {{steps}} 步时答对 {{share}}% 的测试点，就算离开了平台期。',
  },
} satisfies typeof english;
