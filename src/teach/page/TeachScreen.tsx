import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassLinks } from './ClassLinks';
import { Embedding } from './Embedding';
import { Guide, Questions } from './Guide';
import { Course, Notebook, Offline, Presenting } from './Sections';
import './teach.css';

/** What a teacher makes of the page. */
export function TeachScreen({ lessons }: { readonly lessons: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className="teach" tabIndex={-1}>
      <h1>{t('page.teach')}</h1>
      <p className="teach-lead">{t('teach.lead')}</p>
      <p className="teach-tabs">{t('teach.tabs')}</p>
      <Presenting />
      <ClassLinks />
      <Guide lessons={lessons} />
      <Questions />
      <Embedding />
      <Offline />
      <Course />
      <Notebook />
    </main>
  );
}
