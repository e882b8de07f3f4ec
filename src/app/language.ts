import { type Language, LANGUAGES } from '../i18n/languages';
import { recall } from '../ui/preferences';

/** The link's language, else the one remembered, else the browser's. */
export function chooseLanguage(linked: Language | null): Language {
  if (linked !== null) return linked;
  const remembered = recall('language');
  const chosen =
    LANGUAGES.find(({ code }) => code === remembered) ??
    LANGUAGES.find(({ code }) => navigator.language.startsWith(code)) ??
    LANGUAGES[0];
  return chosen.code;
}
