import type { words as english } from './en';

/** Words about the page that is kept for when there is no network, in Chinese. */
export const words = {
  offline: {
    newer: '这个页面有了新版本，已经备好。换上之前一切照旧；换上之后，实验会回到现在这一步。',
    take: '换上新版本',
  },
} satisfies typeof english;
