import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { CHAPTERS } from '../facts';
import './lessons.css';

/** The chapters as lessons: what each is about, how long it takes, and what it asks of a class. */
export function Lessons() {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {t('chapter.lessons', {
          first: t('chapters.saturation.title'),
          second: t('chapters.transform.title'),
          minutes: CHAPTERS.reduce((sum, { minutes }) => sum + minutes, 0),
        })}
      </p>
      <ol className="lessons">
        {CHAPTERS.map(({ slug, minutes, level }) => (
          <li key={slug}>
            <PageLink className="link" to={`chapter=${slug}`}>
              {t(`chapters.${slug}.title`)}
            </PageLink>{' '}
            <span className="lessons-facts">
              {t('chapter.short', { minutes, level: t(`chapter.levels.${level}`) })}
            </span>
            <p>{t(`chapters.${slug}.summary`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
