import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTIONS } from './examples';
import { NewTab } from './NewTab';
import { Section } from './Section';

/** Which chapter for which lesson. */
export function Guide({ lessons }: { readonly lessons: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Section title={t('teach.guide.title')}>
      <p>{t('teach.guide.lead')}</p>
      <div>{lessons}</div>
    </Section>
  );
}

/** What to ask a class, and the runs that answer it. */
export function Questions() {
  const { t, i18n } = useTranslation();
  return (
    <Section title={t('teach.guide.questions')}>
      <ol className="teach-examples">
        {QUESTIONS.map(({ id, link }) => (
          <li key={id}>
            <strong>{t(`teach.guide.question.${id}.ask`)}</strong>
            <p>{t(`teach.guide.question.${id}.answer`)}</p>
            <NewTab to={`${link}&lang=${i18n.language}`}>
              <span>{t('teach.guide.lookUp')}</span>{' '}
              <span className="visually-hidden">{t(`teach.guide.question.${id}.ask`)}</span>
            </NewTab>
          </li>
        ))}
      </ol>
    </Section>
  );
}
