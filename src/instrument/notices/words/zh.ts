import type { words as english } from './en';

/** Words of what was left out of a link, or refused, in Chinese. */
export const words = {
  notice: {
    locked: '这项设置在此链接中已锁定，没有作任何改动。',
    full: '一个链接最多容纳 64 次更改，这一次没有生效。清除更改或重置之后，才能继续更改。',
    notWhitened:
      '这次更改没有生效：白化最多把 {{limit}} 个单元放在一起，而第一层收到的会超过这个数。请改在激活函数之前或之后归一化，或者换一个数据集。',
    title: '链接中有几处未能采用，其余部分已生效。',
    unknown: '“{{part}}”：没有这项设置',
    invalid: '“{{part}}”：取值无效',
    repeated: '“{{part}}”：重复出现，以第一个为准',
    version: '“{{part}}”：出自本页面的另一个版本',
    length: '链接过长，共 {{part}} 个字符：只读取了开头一段',
    whitening: '“{{part}}”：白化最多把 {{limit}} 个单元放在一起，而第一层收到的不止这些',
    more: '另有 {{count}} 处',
  },
} satisfies typeof english;
