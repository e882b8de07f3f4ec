import type { words as english } from './en';

/** Words of one layer seen closely, in Chinese. */
export const words = {
  layer: {
    order:
      '归一化在激活函数之前时，一层之内的计算次序是：u = Wx + b 进入归一化，得到 x̂，z = γx̂ + β 进入激活函数，a = f(z) 传给下一层。',
    affine: '网络 {{arm}} 各单元的 γ 和 β',
    affineSummary: 'γ 在 {{low}} 与 {{high}} 之间，β 在 {{lowBeta}} 与 {{highBeta}} 之间。',
    shift:
      'W₁ 距离：自第 0 步 {{start}}（{{startScaled}} σ）· 自第 {{from}} 步 {{before}}（{{beforeScaled}} σ）',
    toTransform: '在单个单元上试 γ 和 β',
  },
} satisfies typeof english;
