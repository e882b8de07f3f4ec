import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './en-first';

type Code = 'en' | 'zh';

const translator = i18next.createInstance();

/** Makes the translator of the page. React escapes what it shows, so nothing is escaped here. */
export async function setUpTranslation(language: Code): Promise<i18n> {
  await translator.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    interpolation: { escapeValue: false },
  });
  try {
    await speak(translator, language);
  } catch {
    // A page in English is better than none.
  }
  return translator;
}

/** Changes the language; Chinese is fetched when it is first wanted. Rejects where that fails. */
export async function speak(translator: i18n, language: Code): Promise<void> {
  if (language === 'zh' && !translator.hasResourceBundle('zh', 'translation')) {
    const { zh } = await import('./zh');
    translator.addResourceBundle('zh', 'translation', zh);
  }
  if (translator.language !== language) await translator.changeLanguage(language);
}

/** The texts of what is not shown at once; other languages come whole. Rejects where that fails. */
export async function fetchLaterTexts(): Promise<void> {
  const { later } = await import('./en-later');
  translator.addResourceBundle('en', 'translation', later, true);
}
