import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';

/** Opens the experiment of this link in the Lab. */
export function OpenInLab({ link }: { link: string }) {
  const { t } = useTranslation();
  return (
    <PageLink className="link open-in-lab" to={link}>
      {t('chapter.openInLab')}
    </PageLink>
  );
}
