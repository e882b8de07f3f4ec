import type { words as english } from './en';

/** Words of the panel of training and inference, in Chinese. */
export const words = {
  lens: {
    lead: '训练时，样本按所在批的统计量归一化。推理时可能只有一个样本，因此改用训练中累积的运行统计量（滑动平均）。下面用两种统计量分别评估两个网络。',
    noLayers: '这个网络没有隐藏层，也就没有什么可归一化。',
    finding: {
      waiting: '正在用批统计量评估……',
      same: '两个网络都不保存运行统计量，两种方式的结果相同。',
      single:
        '单个样本没有方差：用它自己的统计量，无论输入什么，{{arm}} 的输出都一样，测试准确率为 {{batch}}；用运行统计量则为 {{running}}。',
      mean: '{{arm}} 第 {{layer}} 层的运行均值与批均值相差 {{gap}} σ：推理时，{{arm}} 看到的仍是旧的分布。',
      above:
        '{{arm}} 第 {{layer}} 层的运行方差是批方差的 {{ratio}} 倍：推理时，归一化之后的值偏小。',
      below:
        '{{arm}} 第 {{layer}} 层的批方差是运行方差的 {{ratio}} 倍：推理时，归一化之后的值偏大。',
      batchWorse:
        '{{arm}} 的运行统计量已接近批统计量，用它测得的测试准确率为 {{running}}；用 {{m}} 个样本的批统计量只有 {{batch}}，因为各批的统计量互不相同。',
      runningWorse:
        '{{arm}} 各层的运行统计量都与批统计量相近，但是用运行统计量，测试准确率只有 {{running}}，用 {{m}} 个样本的批统计量则为 {{batch}}：小的差别逐层累积。',
      caughtUp:
        '{{arm}} 的运行统计量已接近批统计量：测试准确率用运行统计量为 {{running}}，用 {{m}} 个样本的批统计量为 {{batch}}。',
    },
    halfLife: 'α = {{alpha}} 时，每更新 {{updates}} 次，初始值的影响减半。',
    halfLifeNone: 'α = 1 时，运行统计量就是最后一批的统计量。',
    numbers: '两种方式的对比',
    running: '运行统计',
    batch: '批统计',
    testAccuracy: '测试集准确率',
    testLoss: '测试集损失',
    trainAccuracy: '训练集准确率',
    trainLoss: '训练集损失',
    accuracy: '两种方式的测试准确率',
    loss: '两种方式的测试损失',
    accuracySummary:
      '第 {{step}} 步的测试准确率：A 按运行统计量为 {{a}}，按批统计量为 {{aBatch}}；B 分别为 {{b}} 和 {{bBatch}}。',
    lossSummary:
      '第 {{step}} 步的测试损失：A 按运行统计量为 {{a}}，按批统计量为 {{aBatch}}；B 分别为 {{b}} 和 {{bBatch}}。',
    gap: '运行均值与批均值的距离',
    ratio: '运行方差与批方差之比',
    gapUnit: '距离（以 σ 计）',
    ratioUnit: '比值',
    gapSummary:
      '第 {{step}} 步，第 {{layer}} 层的运行均值与批均值相差：A 为 {{a}} σ，B 为 {{b}} σ。',
    ratioSummary: '第 {{step}} 步，第 {{layer}} 层的运行方差与批方差之比：A 为 {{a}}，B 为 {{b}}。',
    units: '{{arm}} 第 {{layer}} 层的各单元：运行统计量（点）与批统计量（线）',
    unitsName: '网络 {{arm}} 各单元的运行统计量与批统计量',
    unitsSummary:
      '运行均值在 {{low}} 与 {{high}} 之间，批均值在 {{lowBatch}} 与 {{highBatch}} 之间。',
    unitsNone: '{{arm}} 不保存运行统计量：两种方式的结果相同。',
    strip: { mean: '均值 μ', variance: '方差' },
    runningMean: '运行均值',
    batchMean: '批均值',
    runningVariance: '运行方差',
    batchVariance: '批方差',
    fieldRunning: '{{arm}}，按运行统计量',
    fieldBatch: '{{arm}}，按批统计量',
    fields: '两种方式的决策边界',
    fieldHint:
      '按批统计量：平面上的每个点都用同一批（接下来的 {{m}} 个训练样本）的均值和方差归一化。单独一个点没有自己的统计量。',
    rerun: '保持面板打开，重新训练',
    rerunHint: '只有打开本面板时才测量批统计量。同样的训练步给出同样的数值。',
    definitions: '测量方法',
    defineRunning:
      '运行统计量从均值 0、方差 1 开始；每一步之后 r ← (1 − α) r + α s，s 是这一步的批的均值和无偏方差 σ² · m/(m − 1)。这一批本身则按有偏的 σ² 归一化。',
    defineBatch:
      '按批统计量：每个数据集按原有次序分成 m = {{m}} 的批，每一批按自己的均值和方差归一化。最后一批样本不够时，用排在前面的样本补足，补足的样本不重复计数。',
    defineSame:
      '其余都相同：γ 和 β 取当前值，不用 Dropout，「批归一化＋噪声」取平均的缩放和平移。没有归一化，或者用层归一化时，两种方式的结果相等。',
    defineDistance:
      '距离是与下一个训练批相比，对一层的各单元求和：均值为 Σ|r − μ| / Σσ，方差为 Σr / Σs²，两个方差都是无偏的。单独一批有噪声：在这里，仅噪声就约有 {{noise}} σ。',
  },
} satisfies typeof english;
