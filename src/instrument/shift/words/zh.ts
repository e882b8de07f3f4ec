import type { words as english } from './en';

/** Words of the shift panel, in Chinese. */
export const words = {
  study: {
    lead: '训练过程中，每一层的输入分布是否一直在变？这里用三种方法衡量：前面各层更新一步后，这一层的梯度变了多少；沿下降方向，损失曲面有多崎岖；这一层的值移动了多远。',
    finding: {
      gap: '',
      none: '还没有测量。请按「立即测量」。',
      numbers:
        '第 {{step}} 步：前面各层更新一步，使一层的梯度改变约 {{a}}（A）和 {{b}}（B），取各层的中位数。',
      similar: '按这种方法衡量，两个网络的偏移相近。',
      larger: '按这种方法衡量，{{more}} 的偏移比 {{less}} 大。',
      batchSimilar: '按这种方法衡量，这里的批归一化没有减小内部协变量偏移：两者相近。',
      batchLarger: '按这种方法衡量，这里的批归一化没有减小内部协变量偏移：用了反而更大。',
      batchSmaller: '按这种方法衡量，这一步用批归一化时的内部协变量偏移更小。',
    },
    now: '立即测量',
    every: '测量时机',
    everyNever: '手动测量',
    every1: '每一帧',
    every5: '每 5 帧',
    every25: '每 25 帧',
    everyHint:
      '一帧是训练中记录下来的一个时刻。测量时，下一步的那一批样本要对每一层、对下降方向上的八个位置各做一次前向和反向传播。测量不改变训练中的任何数值。',
    at: '第 {{step}} 步测得：衡量的是下一步更新的影响。',
    none: '到这一步为止还没有测量。',
    oneLayer: '这个网络只有一层，前面没有能使它偏移的层。',
    gradients: '从梯度看：内部协变量偏移（定义 2.1）',
    relative: '各层梯度的相对变化 ‖G − G′‖/‖G‖',
    relativeTime: '各步的梯度相对变化',
    relativeSummary:
      '第 {{step}} 步，梯度变化最大的一层：A 是{{layerA}}（{{a}}），B 是{{layerB}}（{{b}}）。',
    historySummary: '共测量 {{count}} 次，首次在第 {{first}} 步，最近在第 {{last}} 步。',
    column: { norm: '‖G − G′‖₂', relative: '‖G − G′‖/‖G‖', cosine: 'cos(G, G′)' },
    allNumbers: '从梯度看：各层的全部数值',
    landscape: '从损失看：沿 −∇L 有多崎岖',
    lossRange: '沿 −∇L 的最小损失与最大损失',
    lossAxis: '损失',
    least: '{{arm}} 最小',
    largest: '{{arm}} 最大',
    arm: '{{arm}}',
    smoothness: '梯度变化率的最大值（有效平滑度）',
    rangeSummary:
      '第 {{step}} 步，沿下降方向的损失：A 在 {{lowA}} 与 {{highA}} 之间，B 在 {{lowB}} 与 {{highB}} 之间。',
    smoothnessSummary: '第 {{step}} 步，梯度变化率的最大值：A 为 {{a}}，B 为 {{b}}。',
    distance: '从数值看：W₁ 距离',
    definition: '定义与出处',
    formula: {
      gradients: '‖G − G′‖₂，其中 G 是当前的 ∂L/∂Wᵢ，G′ 是第 1 … i − 1 层走完下一步之后的 ∂L/∂Wᵢ',
      landscape: 'L(θ′) 和 ‖∇L(θ) − ∇L(θ′)‖₂/‖θ − θ′‖₂，θ′ = θ − s·η·∇L(θ)，s = ½, 1, 1½, …, 4',
      distance: 'W₁ 距离 = ∫ |Fₜ(x) − Fₛ(x)| dx',
    },
    meaning: {
      gradients:
        '两个梯度取自同一批样本。第 i 层之前的各层，连同偏置、γ 和 β，都放到优化器真正的下一步所到之处；批统计量重新计算，运行统计量和随机数保持不变。不同网络的范数不能直接相比，相对变化和余弦才可以。第 1 层前面没有别的层，所以变化为 0，余弦为 1。',
      landscape:
        '从当前参数 θ 出发，让所有由梯度更新的参数沿这一批梯度的反方向直线移动 s 倍学习率 η。图中是这八个位置上损失的最小值和最大值，以及梯度变化率的最大值，即有效平滑度。不是有限数的值不画。',
      distance:
        'F 是所选的量在一层的所有单元和全部探测样本上的分布，分别取自第 s 步和第 t 步。W₁ 距离是两条曲线之间的面积，也就是这些值平均要搬动多远。两边个数相同时，它等于排序之后逐个相差的平均值。以 σ 计时，再除以第 s 步的标准差。',
    },
    source: {
      gradients: 'Santurkar 等人：《批归一化如何帮助优化？》，NeurIPS 2018，定义 2.1。',
      landscape: 'Santurkar 等人：《批归一化如何帮助优化？》，NeurIPS 2018，图 4。',
      distance: '也叫 Wasserstein-1 距离或推土机距离；在直线上，它就是这块面积（Vallender 1974）。',
    },
    dispute:
      '这些数能说明什么，学界尚有争议。按定义 2.1，sigmoid 网络用批归一化时的偏移与普通网络相近，甚至更大（用 He 初始化的 ReLU 网络则通常更小），而批归一化对两者都有效。同一篇论文用更平滑的损失地形来解释；这同样没有得到普遍的证明，而且用批归一化时，梯度的最大变化也不一定更小。',
  },
} satisfies typeof english;
