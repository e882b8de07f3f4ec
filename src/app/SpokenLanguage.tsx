import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, LANGUAGES } from '../i18n/languages';
import { Arrival } from '../ui/parts/Arrival';
import { MissingPart } from '../ui/parts/MissingPart';
import { usePageView, usePlace } from './page-context';
import { remember } from '../ui/preferences';
import { type Speaking, speakIn } from './speaking';

/** Keeps the page in the language chosen. It stays as it was, and says so, where that fails. */
export function SpokenLanguage({ first }: { first: Speaking }) {
  const { t, i18n } = useTranslation();
  const { language, chapter } = usePageView();
  const place = usePlace();
  const [{ part, ...speaking }, setSpeaking] = useState(first);
  const asked = useRef(first.language);
  const state = useSyncExternalStore(part.subscribe, part.state);

  useEffect(() => {
    if (language === null) return;
    remember('language', language);
    if (asked.current === language) return;
    asked.current = language;
    setSpeaking(speakIn(language));
  }, [language]);

  const spoken = LANGUAGES.find(({ code }) => code === i18n.language)?.tag ?? '';
  useEffect(() => {
    document.documentElement.lang = spoken;
    // A chapter's own title is known where its text is.
    if (chapter !== null) return;
    document.title =
      place === 'start' || place === 'lab'
        ? t('page.title')
        : t('page.titleOf', { screen: t(`page.${place}`) });
  }, [spoken, place, chapter, t]);

  const missing = state.kind === 'missing';
  const { name, tag, unavailable } = languageOf(speaking.language);
  return (
    <div className="notices">
      <Arrival missing={missing} />
      {missing && <p lang={tag}>{unavailable}</p>}
      <MissingPart part={part} name={name} />
    </div>
  );
}
