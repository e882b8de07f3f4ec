import type { words as english } from './en';

/** Words of the share dialog, in Chinese. */
export const words = {
  share: {
    title: '分享这个实验',
    lead: '链接包含整个实验，训练途中的更改也在内。谁打开它，看到的数值都逐位相同。',
    link: '链接',
    atStep: '打开后停在第 {{step}} 步',
    fingerprint: '第 {{step}} 步的参数指纹',
    qr: '链接的二维码',
    copyFailed: '这里不允许自动复制：请选中链接，手动复制。',
  },
} satisfies typeof english;
