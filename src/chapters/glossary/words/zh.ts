import type { words as english } from './en';

/** What each term means, in Chinese. */
export const words = {
  terms: {
    activation: { name: '激活值', text: '单元的输出：加权和经过激活函数之后的值。' },
    'activation-function': {
      name: '激活函数',
      text: '加权和之后的弯曲，例如 sigmoid 或 ReLU。没有它，再多的层也只相当于一条直线。',
    },
    affine: { name: '仿射变换', text: '先乘一个数，再加一个数。它只平移和伸缩分布，不改变形状。' },
    'backward-pass': {
      name: '反向传播',
      text: '从损失往回走到各个权重的过程，链式法则在途中给出每个权重的梯度。',
    },
    batch: { name: '批', text: '训练一步时一起看的那些样本。' },
    'batch-normalization': {
      name: '批归一化（BN）',
      text: '对每个单元减去这一批的均值，除以标准差，再用 γ 缩放、用 β 平移。',
    },
    bias: { name: '偏置', text: '单元在加权和上再加的一个数。紧跟着的归一化会把它减掉。' },
    'chain-rule': {
      name: '链式法则',
      text: '一串函数的斜率，等于各个函数在所到之处的斜率的乘积。',
    },
    'chance-level': { name: '随机猜测的水平', text: '靠猜能达到的水平：两类一样多时，答对一半。' },
    'computational-graph': {
      name: '计算图',
      text: '把一次计算画成的图：每个数是一个点，每个运算把输入的数和得到的数连起来。',
    },
    correlation: {
      name: '相关系数',
      text: '两个特征各自标准化之后的协方差：完全落在一条直线上时是 1 或 −1，在直线意义上互不相关时是 0。',
    },
    covariance: {
      name: '协方差',
      text: '两个特征怎样一起变化：一起变大则为正；在直线意义上互不相关则为零。',
    },
    'covariate-shift': { name: '协变量偏移', text: '系统遇到的输入，其分布与它学习时的输入不同。' },
    detach: { name: '截断梯度', text: '把算出来的数当作常数，不让梯度从它那里通过。' },
    distribution: { name: '分布', text: '各种取值各出现多少次，直方图画的就是它。' },
    dropout: {
      name: '随机失活',
      text: '训练的每一步随机关掉一些单元，使任何单元都不能依赖别的单元。',
    },
    eigenvector: {
      name: '特征向量',
      text: '矩阵只会拉伸、不会转动的方向。协方差的特征向量就是那个椭圆的轴。',
    },
    epoch: { name: '轮', text: '把全部训练样本过一遍。' },
    epsilon: { name: 'ε', text: '根号里加的一个很小的数，方差为零时也能相除。' },
    'exploding-gradient': {
      name: '梯度爆炸',
      text: '每过一层就放大一些的梯度，最后一步更新会把权重甩得很远。',
    },
    feature: {
      name: '特征',
      text: '描述一个样本的许多数之一：数据的一个坐标，或者某个单元由它得到的值。',
    },
    'finite-difference': {
      name: '有限差分',
      text: '量出来的斜率：输入改变一点点，看输出变了多少，再相除。',
    },
    'gamma-beta': { name: 'γ 与 β', text: '批归一化为每个单元学习的缩放和平移。' },
    gradient: {
      name: '梯度',
      text: '对每个权重来说，它变大一点时损失会升高多少。训练朝相反的方向走。',
    },
    'gradient-descent': {
      name: '梯度下降',
      text: '一小步一小步地训练：每个权重都逆着自己的梯度移动。',
    },
    'hidden-layer': { name: '隐藏层', text: '输入和输出层之间的层。' },
    identity: { name: '恒等变换', text: '给什么就还什么的变换。' },
    inference: { name: '推断', text: '使用训练好的网络，往往一次只有一个样本。' },
    initialization: { name: '初始化', text: '第一步之前怎样取权重，首先是取多大。' },
    'internal-covariate-shift': {
      name: '内部协变量偏移',
      text: '训练中由于前面的层在学习，某一层输入的分布不断改变。',
    },
    jacobian: { name: '雅可比矩阵', text: '一个变换的全部斜率列成的表：每个输出对每个输入。' },
    layer: { name: '层', text: '并排的一组单元，看到的是同样的输入。' },
    'learning-rate': { name: '学习率', text: '沿梯度的一步迈多大。' },
    'linear-region': {
      name: '线性区',
      text: '激活函数近似直线的那一段；对 sigmoid 来说就是中间。',
    },
    loss: { name: '损失', text: '用一个数表示回答错得多厉害。在两类之间随机猜测时是 ln 2。' },
    mean: { name: '均值', text: '若干个值的和除以个数。' },
    median: { name: '中位数', text: '一半的值比它小，一半比它大。' },
    'mini-batch': { name: '小批量', text: '训练集中随机取出的一小部分，供一步使用。' },
    'moving-average': {
      name: '滑动平均',
      text: '会遗忘的平均：新来的值占一小份，旧的平均占其余。',
    },
    normalization: {
      name: '归一化',
      text: '通过平移和缩放，使数值的均值和离散程度成为想要的样子。',
    },
    operation: { name: '运算', text: '计算中的一步，例如一次加法、乘法或开方。' },
    overfitting: { name: '过拟合', text: '对学过的样本答得好，对新样本答得差。' },
    parameter: { name: '参数', text: '训练所改变的数：权重、偏置、γ 和 β。' },
    pca: { name: '主成分分析（PCA）', text: '把坐标轴转到数据变化最大的那些方向上。' },
    percentile: { name: '百分位数', text: '有这么多百分比的值小于它。' },
    plateau: { name: '平台期', text: '训练中损失几乎不下降的一段。' },
    'pre-activation': { name: '激活前的值（z）', text: '单元的加权和，还没有经过激活函数。' },
    regularization: { name: '正则化', text: '使网络不至于把训练样本死记下来的各种办法。' },
    relu: { name: 'ReLU', text: '保留正数、把其余变成零的激活函数。' },
    'running-statistics': {
      name: '滑动统计量',
      text: '各批均值和方差的滑动平均，没有批可用时就用它们。',
    },
    saturation: { name: '饱和', text: '处在激活函数平坦的一端，输入变了，输出几乎不变。' },
    sigmoid: { name: 'sigmoid 函数', text: 'S 形函数 1/(1 + e⁻ᶻ)，把任何数变成 0 与 1 之间的数。' },
    singular: { name: '奇异', text: '指协方差：某个方向上毫无变化，因此没有逆。' },
    slope: { name: '斜率（导数）', text: '输入改变一点点时，输出的改变与输入的改变之比。' },
    softmax: { name: 'softmax', text: '把最后一层的输出变成加起来等于 1 的份额。' },
    'standard-deviation': { name: '标准差（σ）', text: '方差的平方根：各个值通常离均值有多远。' },
    standardization: { name: '标准化', text: '每个特征各自减去均值，再除以标准差。' },
    step: { name: '步', text: '用一个小批量把全部权重更新一次。' },
    'test-set': { name: '测试集', text: '训练从来看不到的样本，用来评判网络。' },
    'training-set': { name: '训练集', text: '网络用来学习的样本。' },
    unit: { name: '单元', text: '层中的一个位置：给输入加权、求和，再把和弯一弯。' },
    'vanishing-gradient': {
      name: '梯度消失',
      text: '每过一层就缩小一些的梯度，最后前面几层几乎学不动。',
    },
    variance: { name: '方差（σ²）', text: '各个值与均值之差的平方的平均。' },
    wasserstein: {
      name: '沃瑟斯坦距离（W₁）',
      text: '把一个分布搬成另一个分布，平均要把数值移动多远。',
    },
    weight: { name: '权重', text: '单元给某个输入乘上的倍数。' },
    whitening: {
      name: '白化',
      text: '通过平移、旋转和缩放，使任何两个特征都不相关，每个特征的方差都是 1。',
    },
    zca: { name: 'ZCA 白化', text: '对数据改动最小的白化：最后再转回原来的坐标轴。' },
  },
} satisfies typeof english;
