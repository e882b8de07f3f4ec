import type { words as english } from './en';

/** Words of the Gallery, Figure 1 and the stability map, in Chinese. */
export const words = {
  map: {
    many: '批量实验（多次训练对比）',
    title: '稳定区域图',
    look: '把当前实验放到几百组初始权重尺度和学习率上：在哪些参数组合下网络仍能学会？',
    lead: '每个格子都是一次单独的训练，在你的设备上实时计算：用同一个种子把当前实验训练 {{steps}} 步。两个网络的初始权重尺度和学习率都由坐标轴决定；A、B 原先单独设定的值在这里不起作用。按「开始」才会计算。',
    side: '格子',
    sideHint: '图分得多细。每个格子要训练两次，每个网络一次。',
    steps: '每次训练的步数',
    stepsHint: '每个网络训练这么多步，然后在整个测试集上测试。',
    shows: '颜色表示',
    showsHint:
      '准确率：测试样本中分类正确的比例。损失：测试集上的平均交叉熵。两者都取最后一步的值。',
    accuracy: '测试准确率',
    loss: '测试损失',
    accuracyWorst: '不高于 {{value}}（随机猜测）',
    lossWorst: '不低于 {{value}}（随机猜测）',
    chart: '两个网络，按初始权重尺度和学习率排列：{{quantity}}',
    scale: '初始权重尺度',
    rate: '学习率',
    diverged: '发散',
    present: '当前实验',
    cells: '稳定区域图的格子',
    cellsHint: '用方向键逐格移动，用翻页键每次移动四行，按回车键在实验室中打开这一格。',
    cell: '初始权重尺度 {{scale}}，学习率 {{rate}}：A {{a}}，B {{b}}',
    noCell: '指向一个格子，或者用方向键在图上移动，即可读出它的数值。',
    notYet: '尚未训练',
    divergedAt: '在第 {{step}} 步发散',
    openCell: '在实验室中打开',
    progress: '已完成 {{done}} / {{total}} 格',
    progressLabel: '已算出的格子',
    timeUnknown: '正在估计时间',
    secondsLeft: '还需 {{count}} 秒',
    minutesLeft: '还需 {{count}} 分钟',
    hoursLeft: '还需 {{count}} 小时',
    stop: '停止',
    resume: '继续',
    again: '重新开始',
    finished: '稳定区域图已完成。',
    stopped: '已停止，算出的部分保留。',
    revived: '一个线程停止后已重新启动，它的格子已重新计算。',
    failed: '一个线程两次停止（{{reason}}）。算出的部分保留：可以继续，也可以先关闭其他标签页。',
    fingerprint: '稳定区域图的参数指纹',
    missing: '这个实验所用的文件不在这里。请先在实验室中打开文件，再回到这里。',
    soFar: '到目前为止：{{sentence}}',
    verdict: {
      unknown: '还没有算出任何格子。',
      none: '{{total}} 个格子中，A 和 B 在任何一格都没有达到 90%。',
      onlyA:
        '{{total}} 个格子中，A 在 {{a}} 格达到 90%（{{shareA}}），B 没有一格达到，因此无法比较倍数。',
      onlyB:
        '{{total}} 个格子中，B 在 {{b}} 格达到 90%（{{shareB}}），A 没有一格达到，因此无法比较倍数。',
      same: '{{total}} 个格子中，A 和 B 都在 {{a}} 格达到 90%（{{shareA}}）：可用的范围一样大。',
      wider:
        '{{total}} 个格子中，A 在 {{a}} 格达到 90%（{{shareA}}），B 在 {{b}} 格（{{shareB}}）：B 可用的范围是 A 的 {{factor}} 倍，更宽。',
      widerBatch:
        '{{total}} 个格子中，A 在 {{a}} 格达到 90%（{{shareA}}），B 在 {{b}} 格（{{shareB}}）：批归一化把可用的范围扩大到 {{factor}} 倍。',
      narrower:
        '{{total}} 个格子中，A 在 {{a}} 格达到 90%（{{shareA}}），B 在 {{b}} 格（{{shareB}}）：B 可用的范围只有 A 的 {{factor}} 倍，更窄。',
      narrowerBatch:
        '{{total}} 个格子中，A 在 {{a}} 格达到 90%（{{shareA}}），B 在 {{b}} 格（{{shareB}}）：批归一化把可用的范围缩小到 {{factor}} 倍。',
    },
    start: '开始',
  },
  presets: {
    title: '预设',
    lead: '每个预设都会开始一次新的训练。名称下面的话告诉你看什么。',
    default: {
      name: '有无批归一化',
      look: '四层 sigmoid。A 停在随机猜测的水平，B 几百步之内就学会。',
    },
    stuck: {
      name: '双月数据，六个隐藏层',
      look: 'A 在这里同样停滞：第 1 层的梯度只有最后一层的几千分之一；B 立刻就能学会。',
    },
    careful: {
      name: '用心的初始化',
      look: '权重放大到四倍，A 也能学会，比 B 晚，但不比 B 差：起点选得好，不用批归一化也行。',
    },
    fastRate: {
      name: '学习率 5',
      look: 'B 经得起十倍的学习率，照样学会。A 的最后一层立刻饱和，此后一直如此。',
    },
    tinyScale: {
      name: '极小的初始权重',
      look: '权重缩小到百分之一：A 各层的离散程度几乎为零。B 把它重新放大，也能学会，只是晚一些。',
    },
    hugeScale: {
      name: '极大的初始权重',
      look: '权重放大到十倍：A 一开始就有一半以上饱和，很晚才学会；B 从线性的中段起步，马上就能学。',
    },
    deep: {
      name: '八个隐藏层',
      look: '从最上层往下看梯度范数：A 每往下一层，都要缩小许多。',
    },
    tanh: {
      name: 'tanh',
      look: '对称的激活函数：A 也能学会，而且一样快。比一比哪些层在漂移，哪些层在饱和。',
    },
    relu: {
      name: 'ReLU',
      look: '右侧没有平坦区，两者都能学会。留意死亡的单元：A 有，B 没有。',
    },
    batchOfTwo: {
      name: '批量大小为 2',
      look: '无论输入什么，B 的每个 x̂ 都约为 +1 或 −1，梯度几乎传不过去：在这里，批归一化反而妨碍学习。',
    },
    lens: {
      name: '训练还是推理：批量大小为 4',
      look: '两者都能学会。按运行统计量，B 的测试准确率远超 80%；按四个样本的批统计量，约为 70%。A 两种统计量都没有，两种方式的结果相同。',
    },
    identity: {
      name: '恢复恒等变换',
      look: 'γ = √(σ² + ε)、β = μ 能还原 x；γ = σ² 则不能。',
    },
    switchedOn: {
      name: '第 500 步打开批归一化',
      look: 'A 在训练途中换上批归一化：看分布带怎样跳变，损失怎样开始下降。',
    },
    layerNorm: {
      name: '批归一化与层归一化',
      look: 'A 对每个单元在一批之内归一化，B 对每个样本在各单元之间归一化。B 起步较晚，随后赶上，而且样本之间互不依赖。',
    },
    groupNorm: {
      name: '组归一化，批量大小为 2',
      look: 'A 对每个单元在两个样本之间归一化，几乎停留在随机猜测的水平。B 把每个样本的单元分成四组，各自归一化：批量再小也能学会。',
    },
    rms: {
      name: '不减均值：RMS 归一化',
      look: 'A 对每个样本先减去均值，再除以标准差；B 只除以均方根，也没有 β。两者学得一样好：在这里，不减均值也行。',
    },
    whitening: {
      name: '每层都白化',
      look: 'B 用完整的协方差白化每一层。把速度调到最大：一步要慢好几倍，而在这里并不比逐单元的批归一化学得更好。',
    },
    singular: {
      name: '批量太小的白化',
      look: '32 个样本给不出 64 个单元的协方差：一半的方向只能靠 ε 填补，B 远远落在 A 后面。',
    },
    noisy: {
      name: '批归一化之后加噪声',
      look: '每一步都随机缩放和平移 B 的各层，分布比 A 移动得更多，它却学得一样好：批归一化的作用不可能只是让分布保持稳定。',
    },
    wrongFix: {
      name: '错误做法',
      look: 'B 的梯度把 μ 和 σ 当作常数。它一开始损失很大，一直落后于 A，尽管两者的前向归一化完全相同。',
    },
    afterActivation: {
      name: '归一化放在 f 之前或之后',
      look: 'A 归一化进入激活函数的数，B 归一化从中出来的数。在这里，两者不相上下。',
    },
    onInput: {
      name: '归一化放在层的输入上',
      look: 'B 归一化每一层收到的数。它和 A 一样快地学会，后来却不如 A 平稳。',
    },
    dropout: {
      name: '60 个点上的 Dropout',
      look: '两个没有归一化的网络，训练集很小：A 的训练损失下降，测试损失却上升；B 用了 Dropout，上升约为一半。',
    },
    momentum: {
      name: '动量',
      look: 'μ = 0.9 时，学习率 0.05 的效果相当于 0.5。A 仍然停滞：动量无法挽回已经消失的梯度。',
    },
    adam: {
      name: 'Adam',
      look: 'Adam 把每个梯度除以它平常的大小，消失的梯度也算数：A 不用批归一化也能学会，只比 B 晚几百步。',
    },
    weightDecay: {
      name: '使用批归一化时的权重衰减',
      look: '使用批归一化时，衰减使权重不再增长，有效学习率 η/‖W‖² 一直很高：B 学会之后，准确率仍大幅波动。',
    },
    he: {
      name: 'He 初始化',
      look: '八层 ReLU，没有批归一化。A 用 He 的标准差，马上学会；B 只用它的十分之三，始终停在 50%。',
    },
    paper: {
      name: '原论文的网络与画出的数字',
      look: '784-100-100-100-10，与 2015 年的论文相同。B 一百步之后超过 80%；A 一千多步仍停在 10%。',
    },
    convolution: {
      name: '小型卷积网络',
      look: '批归一化按通道统计所有样本和位置：每层八个 γ、八个 β。两者都能学会，B 更早。',
    },
  },
  figure: {
    title: '2015 年论文的图 1',
    look: '把论文的网络训练 50,000 步：准确率随步数的变化，以及一个单元的 sigmoid 输入如何散布和漂移，不用与使用批归一化各一。',
    lead: '把选定的网络全速训练 {{steps}} 步，观察测试准确率，以及最后一个隐藏层中一个单元在 256 个训练样本上的第 15、50、85 百分位数。按「开始」才会训练。',
    note: '依据 Ioffe 与 Szegedy 2015 年论文第 4.1 节：MNIST 上三个隐藏层、每层 100 个 sigmoid 单元，每批 60 个样本，共 50,000 步。论文没有给出学习率和初始权重的标准差：0.5 和 0.01 是本页的选择。数字图像由程序绘制，除非你在实验室里打开 MNIST 自己的文件。这些曲线能解释什么仍有争议：分布稳定并未被证明就是学得更快的原因。',
    start: '开始',
    resume: '继续',
    cancel: '取消',
    again: '从头再来',
    progress: '第 {{done}} 步，共 {{total}} 步',
    progressLabel: '两个网络都已完成的步数',
    finished: '训练已完成。',
    paused: '已暂停，记录保留。',
    revived: '一个网络的线程停止了。它已重新启动，正在重做同样的步骤。',
    lookShare: '测量占用了 {{share}} 的时间。',
    timeAxis: '步数轴',
    timeAxisHint:
      '线性，与论文相同；或对数：第 10 至 100 步与第 1,000 至 10,000 步占同样的宽度，第 0 步没有位置。',
    linear: '线性',
    log: '对数',
    diverged: '{{arm}} 在第 {{step}} 步发散，训练到此为止。',
    failed: '一个网络的线程停止了两次（{{reason}}）。记录保留：请继续，或先关闭其他标签页。',
    steps: '训练步数',
    stepsHint: '步数不同就是另一次训练。其中记录约 400 个时刻，大多在前期。',
    unitChoice: '单元',
    unitHint: '属于最后一个隐藏层。所有单元都有记录：换一个不需要重新训练。',
    shows: '百分位数取自',
    showsHint:
      'z 是激活函数的输入，与论文相同。u 是归一化的输入：使用批归一化时，无论 u 如何漂移，z 在一批上的均值总是 β。',
    axis: '数值轴',
    zoom: '显示到第几步',
    zoomHint: '在 50,000 步里很难看清前期发生的事。',
    zoomAll: '全部',
    toLab: '在实验室里打开这个实验',
    accuracy: '测试准确率随步数的变化',
    accuracyAxis: '测试准确率',
    accuracyOf: '准确率',
    accuracySummary: 'A 在第 {{stepA}} 步的准确率为 {{a}}，B 在第 {{stepB}} 步为 {{b}}。',
    step: '步数',
    unit: '{{arm}} 的单元 {{unit}}：{{quantity}} 的百分位数',
    unitSummary: '在第 {{step}} 步，第 15、50、85 百分位数为 {{low}}、{{middle}}、{{high}}。',
    verdictWaiting: '还没有记录。',
    verdictBegins: '{{first}} 在第一步之前，测试准确率就已达到 {{goal}}。',
    verdictBothBegin: '两个网络在第一步之前，测试准确率就都达到 {{goal}}。',
    verdictNone: '到第 {{step}} 步，两个网络的测试准确率都还没有达到 {{goal}}。',
    verdictOne: '{{first}} 用 {{steps}} 步达到 {{goal}}；{{second}} 到第 {{reached}} 步仍未达到。',
    verdictBoth:
      '{{first}} 用 {{steps}} 步达到 {{goal}}，{{second}} 用了 {{other}} 步：是前者的 {{ratio}} 倍。',
    network: '网络',
    networkPaper: '论文的网络',
    networkPresent: '当前实验',
    description: '{{data}} · 隐藏层：{{layers}} · {{activation}} · 批量大小 {{m}}。',
    samePaper: '当前实验就是论文的网络。',
  },
} satisfies typeof english;
