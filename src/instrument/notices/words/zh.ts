import type { words as english } from './en';

/** Words of what was left out of a link, or refused, in Chinese. */
export const words = {
  notice: {
    revived: '一个网络的线程停止了。它已重新启动，并重做同样的训练步，追上了进度。',
    failure: '一个网络的线程停止了两次（{{reason}}）。设置都已保留。请重试，或先关闭其他标签页。',
    refused:
      '浏览器没有让页面启动训练用的线程：可能被过滤或安全策略拦截，或者文件丢失。请重新载入页面，为它关闭过滤，或换一个浏览器打开。',
    noOrigin:
      '外层页面把 Shiftscope 放进了没有来源的沙箱，训练用的线程无法启动。请在单独的窗口中打开，或者在框架的 sandbox 里加上 allow-scripts 和 allow-same-origin。',
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
