import type { words as english } from './en';

/** Words of the page itself, in Chinese. */
export const words = {
  page: {
    title: 'Shiftscope：看批归一化在网络内部做了什么',
    titleOf: '{{screen}} · Shiftscope',
    help: '帮助',
    tour: '导览',
    lead: '每条分布带画出一层内部的数值怎样分布、在训练中怎样移动（内部协变量偏移）；两个网络可以用、也可以不用批归一化（BN，又称批量归一化、批标准化）。',
    menu: '菜单',
    tools: '页面工具',
    skip: '跳到正文',
    screens: '页面',
    lab: '实验室',
    gallery: '示例库',
    figure: '图 1',
    map: '稳定区域图',
    share: '分享',
    present: '演示',
    presentOff: '退出演示',
    theme: '主题：{{name}}',
    themeAuto: '自动',
    themeLight: '浅色',
    themeDark: '深色',
    language: '语言',
    controls: '控制栏',
    hideControls: '收起控制栏',
    showControls: '展开控制栏',
    charts: '图表',
    failed: '页面无法继续运行：{{message}}',
    reload: '重新载入',
  },
} satisfies typeof english;
