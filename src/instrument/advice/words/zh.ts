import type { words as english } from './en';

/** Words of the advice, in Chinese. */
export const words = {
  advice: {
    try: '可以试试：',
    or: '或',
    end: '。',
    anew: '（将重新训练）',
    allAnew: '（都将重新训练）',
    start: {
      lead: '还没有开始训练。',
      rest: '两个网络的初始权重完全相同。哪一个会学得更快？请按“运行”。',
    },
    startApart: { lead: '还没有开始训练。', rest: '哪个网络会学得最快？请按“运行”。' },
    startAlone: { lead: '还没有开始训练。', rest: '这个网络能学会吗？请按“运行”。' },
    early: {
      lead: '训练刚刚开始。',
      rest: '每条分布带显示一层的值怎样分布，又怎样随时间移动。',
    },
    stuck: {
      lead: '{{arm}} 停滞不前：',
      rest: '测试准确率为 {{accuracy}}。传到第 1 层的学习信号（梯度）只有输出层的约 1/{{ratio}}，第 1 层几乎不更新。',
    },
    stuckEven: {
      lead: '{{arm}} 接近随机猜测：',
      rest: '测试准确率为 {{accuracy}}，但传到第 1 层的梯度并不比输出层小很多，也许只是还需要更多步。',
    },
    stuckMoving: {
      lead: '{{arm}} 接近随机猜测：',
      rest: '测试准确率为 {{accuracy}}，但每一步对第 1 层权重的改变仍约为其标准差的 {{change}}，也许只是还需要更多步。',
    },
    straight: {
      lead: '{{arm}} 只能画出一条直线：',
      rest: '网络中没有非线性，决策边界只能是直线，有没有批归一化都一样。{{examples}}的分类准确率为 {{accuracy}}。',
    },
    flat: {
      lead: '{{arm}} 只能画出平直的边界：',
      rest: '网络中没有非线性，任意两类之间的边界都是平的，有没有批归一化都一样。{{examples}}的分类准确率为 {{accuracy}}。',
    },
    noGradient: {
      lead: '{{arm}} 的第 1 层收不到梯度：',
      rest: '那里的梯度恰好为 0，第 1 层从数据中什么也学不到。',
    },
    vanishing: {
      lead: '{{arm}} 的梯度正在消失：',
      rest: '传到第 1 层的学习信号只有输出层的约 1/{{ratio}}，第 1 层几乎不更新。',
    },
    exploding: {
      lead: '{{arm}} 的梯度正在爆炸：',
      rest: '{{place}}的梯度范数约为 {{norm}}，每一步对这一层权重的改变约为其标准差的 {{change}}。',
    },
    saturated: {
      lead: '{{arm}} 的第 {{layer}} 层饱和：',
      rest: '约 {{share}} 的值落在激活函数的平坦区，那里的斜率不到最大斜率的五分之一。',
    },
    dead: {
      lead: '{{arm}} 有死亡的单元：',
      rest: '第 {{layer}} 层约 {{share}} 的单元对每个探测样本都输出 0，从这些样本得不到梯度。',
    },
    diverged: {
      lead: '{{arm}} 已经发散：',
      rest: '在第 {{step}} 步，{{place}}的{{what}}不再是有限的数。训练到此停止。',
    },
    wrongFix: {
      lead: '{{arm}} 用了错误做法。',
      rest: '它的梯度把 μ 和 σ 当作常数。这样，b 的每一次更新都被归一化抵消：b 一直在变，输出却不变。',
    },
    singular: {
      lead: '{{arm}} 用 {{batch}} 个样本的一批去白化 {{width}} 个单元。',
      rest: '协方差矩阵是奇异的：在这一批没有变化的方向上，只能用 ε = {{epsilon}} 充当方差。',
    },
    batchOfOne: {
      lead: '一批只有一个样本，{{arm}} 得不到任何信息：',
      rest: 'm = 1 时，均值就是这个值本身，无论输入什么，x̂ 都是 0。',
    },
    smallBatch: {
      lead: '{{arm}} 的批统计量噪声很大：',
      rest: 'm = {{batch}} 时，批均值的误差通常约为 {{noise}} σ。运行统计量更稳定：α = {{alpha}} 时，误差是它的 {{steadier}} 倍。',
    },
    identity: {
      lead: '{{arm}} 的批归一化还原了它的输入：',
      rest: 'γ 和 β 抵消了每一批的归一化。前向传播与普通网络相同，梯度却不同。',
    },
    fast: {
      lead: '{{arm}} 的更新过大：',
      rest: '每一步对{{place}}权重的改变约为其标准差的 {{change}}；通常约为 0.1%。',
    },
    learning: {
      lead: '{{arm}} 正在学习：',
      rest: '{{examples}}的分类准确率为 {{accuracy}}。',
    },
    both: {
      lead: '两个网络都在学习：',
      rest: '{{examples}}的分类准确率 A 为 {{a}}，B 为 {{b}}。',
    },
    bothFine: {
      lead: '两个网络都在学习：',
      rest: '{{examples}}的分类准确率 A 为 {{a}}，B 为 {{b}}。在这里，普通网络不用归一化也能学会。',
    },
    waiting: {
      lead: '到目前为止：',
      rest: '{{examples}}的分类准确率 A 为 {{a}}，B 为 {{b}}。',
    },
    each: { lead: '到目前为止：', rest: '测试准确率：{{each}}。' },
    eachLearns: { lead: '一切正常：', rest: '测试准确率：{{each}}。' },
    drift: '与此同时，第 {{moved}} 层激活前的值（z）{{way}}了约 {{drift}}。',
    same: '{{arm}} 也是如此。',
    word: {
      'pre-activation': '激活前的值',
      gradient: '梯度',
      loss: '损失',
      up: '上升',
      down: '下降',
      points: '测试点',
      pictures: '测试图像',
      rows: '测试行',
    },
    remedyBatch: '为 {{arm}} 打开批归一化',
    remedyScaleUp: '把初始权重放大到 4 倍',
    remedyScaleDown: '把初始权重缩小到 1/4',
    remedyRateDown: '把学习率降到 1/10',
    remedyBatchSize: '批量大小改为 32',
    remedyLearned: '让 γ 和 β 参与学习',
    remedyDepth: '改用两个隐藏层',
    remedyBend: '激活函数改用 tanh',
  },
  announcer: {
    anew: '已开始新的训练。',
    playing: '正在训练。',
    paused: '停在第 {{step}} 步。',
    diverged: '{{arm}} 在第 {{step}} 步发散，位置：{{place}}。',
  },
} satisfies typeof english;
