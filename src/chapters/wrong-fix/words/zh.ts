/** 第三章演示中的文字。 */
export const words = {
  wrongFix: {
    shiftTitle: '更新 b、归一化、再看一眼',
    scaleTooTitle: '不同 ρ 下的 w²',
    networkTitle: '真实网络里的同一个错误',
    railX: 'x = u + b：这个单元算出的值',
    railNormalized: 'x̂ = x − μ：损失看到的值',
    railTarget: 't：每个 x̂ 应到的位置',
    railsSummary:
      '八个样本排在 −5 到 5 的坐标轴上。b 是 {{b}}，减去的均值是 {{mean}}；有 {{outside}} 个样本超出坐标轴。',
    outside: '{{outside}} 个超出坐标轴',
    mean: '减去的 μ',
    loss: '损失',
    lossPromised: '旧 μ 的损失',
    actUpdate: '更新 b',
    actNormalize: '做归一化',
    actLook: '看损失',
    saidLook:
      '损失是 {{loss}}。箭头表示所选的梯度想把每个 x̂ 移动多远；没有箭头，就是哪里也不想动。',
    saidUpdate: 'b 变成了 {{b}}。旧的 μ 还没换，所有 x̂ 都动了，损失本该降到 {{loss}}。',
    saidNormalize: '减去新的均值。均值里也含有 b，于是每个 x̂ 又回到更新之前的位置。',
    runThousand: '运行到第 1,000 步',
    again: '从头再来',
    gradient: '梯度怎样看待 μ',
    gradientHint:
      '梯度知不知道 μ 也是由同一批数算出来的。把 μ 当作常数，看起来 b 就能移动每一个 x̂。',
    gradients: { detached: '把 μ 当作常数', true: '对 μ 求导' },
    offset: '目标比 u 高',
    offsetHint: '希望每个 x̂ 比 u 高多少。x̂ 的均值永远是 0，所以无论 b 是多少都做不到。',
    courseTitle: '1,000 步中的 b 与损失',
    courseSummary: '第 {{step}} 步：b 是 {{b}}，损失是 {{loss}}。',
    scaleTitle: '1,000 步中的 w² 与损失',
    law: '公式预测',
    rho: '目标是 u 的 ρ 倍',
    rhoHint: '目标的离散程度是 u 的几倍。归一化把离散程度固定为 1，所以只有 ρ = 1 时才能达到。',
    scaleGrows:
      'ρ = {{rho}}：到第 1,000 步，w² 已经增大到 {{square}}，而且还在增大。每一步的损失都是 {{loss}}。',
    scaleThrown:
      'ρ = {{rho}}：w² 一直降到 0，到第 {{crossing}} 步，w 变了号。在 0 附近，除以极小的尺度又把它抛出去，w² 最大达到 {{largest}}。',
    scaleRests: 'ρ = {{rho}}：目标的离散程度正好是归一化给出的，什么都不动。',
    biasOf: '{{arm}} 的 ‖b‖',
    lossOf: '{{arm}} 的损失',
    biasTitle: '第 1 层的偏置与当前批的损失',
    biasSummary: '第 {{step}} 步：第 1 层偏置的范数，A 是 {{a}}（A 不用 b），B 是 {{b}}。',
  },
};
