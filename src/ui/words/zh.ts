import type { words as english } from './en';

/** Words of the building blocks, in Chinese. */
export const words = {
  ui: {
    close: '关闭',
    retry: '重试',
    dismiss: '知道了',
    copy: '复制',
    copyFailed: '这里不允许自动复制：请选中文字，手动复制。',
    copied: '已复制',
    hint: '说明：{{label}}',
    anew: '改动后会开始新的训练。',
    typed: '{{label}}，输入数值',
    typing: '按回车键或数字键可直接输入数值。',
    range: '请输入 {{min}} 到 {{max}} 之间的数。',
    grouped: '请去掉千位之间的分隔符。',
    table: '{{title}}：数据表',
    tableShort: '数据表',
    save: '保存：{{title}}',
    saveShort: '保存：',
    saveFailed: '保存失败：{{message}}',
    panelFailed: '“{{name}}”无法显示：{{message}}',
    missing: {
      silent: '“{{name}}”未能取得：本页的服务器没有应答。已经载入的部分照常工作。',
      newer: '“{{name}}”未能取得：本页已有新版本。请重新载入，载入后会回到这一步。',
      gone: '服务器上找不到“{{name}}”：本页可能正在更新。请重试，或重新载入；载入后会回到这一步。',
      broken: '服务器上有“{{name}}”，但未能取得。',
      slow: '“{{name}}”仍在载入。',
      asking: '正在重新获取“{{name}}”……',
    },
  },
} satisfies typeof english;
