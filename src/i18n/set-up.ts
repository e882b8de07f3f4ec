import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

type Code = 'en' | 'zh';

/** Makes the translator of the page. React escapes what it shows, so nothing is escaped here. */
export async function setUpTranslation(language: Code): Promise<i18n> {
  const translator = i18next.createInstance();
  await translator.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
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
