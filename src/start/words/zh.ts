import type { words as english } from './en';

/** Words of the first screen, in Chinese. */
export const words = {
  start: {
    title: '网络在学习时，里面发生了什么？',
    lead: '两个网络从同样的权重出发，按同样的顺序看同样的样本。<a>A</a> 是普通网络，<b>B</b> 对每一层做批归一化（BN，又称批量归一化、批标准化）。两个网络都在这个网页里当场训练。',
    leadBoth:
      '两个网络从同样的权重出发，按同样的顺序看同样的样本。现在 <a>A</a> 和 <b>B</b> 都对每一层做批归一化。两个网络都在这个网页里当场训练。',
    try: '试试这三样',
    band: '一条带子就是一层：它的各个单元在每一步收到的所有值。粗线是中位数。',
    slides:
      '在 A 里，最后一层<strong>越滑越远，越来越窄</strong>：不管输入什么，它的回答都差不多。',
    stays: 'B 的各层<strong>位置不变，宽度也不变</strong>，它学会了。',
    compare:
      '如果一条带子<strong>越滑越远、越来越窄</strong>，这一层对什么输入的回答都差不多；如果<strong>一直很宽</strong>，它就还分得清不同的输入。',
    flat: '在灰色区域里 sigmoid 是平的，梯度几乎传不过去。',
    standing: {
      begins: '{{arm}} 刚刚开始。',
      coin: '{{arm}} 答对 {{share}} 的测试点，和抛硬币差不多：它没有学会。',
      learns: '{{arm}} 答对 {{share}}：它正在学。',
      learned: '{{arm}} 答对 {{share}}：它学会了。',
    },
    between: '',
    openLab: '在实验室里打开：所有的层，所有的设置',
  },
} satisfies typeof english;
