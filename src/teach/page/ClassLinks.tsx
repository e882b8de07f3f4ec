import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { EXAMPLES } from './examples';
import { NewTab } from './NewTab';
import { Section } from './Section';

/** Links made for a class: ready ones, and how to make one. */
export function ClassLinks() {
  const { t, i18n } = useTranslation();
  return (
    <Section title={t('teach.links.title')}>
      <p>{t('teach.links.lead')}</p>
      <p>{t('teach.links.choices')}</p>
      <h3>{t('teach.links.ready')}</h3>
      <ul className="teach-examples">
        {EXAMPLES.map(({ id, link }) => {
          const task = encodeURIComponent(t(`teach.links.example.${id}.task`));
          return (
            <li key={id}>
              <NewTab to={`${link}&class.task=${task}&lang=${i18n.language}`}>
                {t(`teach.links.example.${id}.name`)}
              </NewTab>
              <p>{t(`teach.links.example.${id}.students`)}</p>
            </li>
          );
        })}
      </ul>
      <p>{t('teach.links.own', { share: t('page.share'), forClass: t('forClass.title') })}</p>
      <p>
        <PageLink className="link" to="v=1">
          {t('teach.links.lab')}
        </PageLink>
      </p>
    </Section>
  );
}
