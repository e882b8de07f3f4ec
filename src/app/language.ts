import type { Language } from './page-view';
import { recall } from './preferences';

/** The link's language, else the one remembered, else the browser's. */
export function chooseLanguage(linked: Language | null): Language {
  const remembered = recall('language');
  if (linked !== null) return linked;
  if (remembered === 'en' || remembered === 'zh') return remembered;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}
