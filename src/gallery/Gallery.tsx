import { useTranslation } from 'react-i18next';
import { FIGURE_1 } from '../experiment/presets';
import { PageLink } from '../ui/PageLink';
import { fetched } from '../ui/parts/fetched';
import './gallery.css';

const PresetList = fetched(
  'instrument/presets/PresetList',
  async () => (await import('../instrument/presets/PresetList')).PresetList,
);

/**
 * Experiments worth seeing, each with one sentence on what to look for. `mapLink` is the address of
 * the stability map of the present one.
 */
export function Gallery({ mapLink }: { mapLink: string }) {
  const { t } = useTranslation();
  return (
    <main className="gallery" tabIndex={-1}>
      <h1>{t('page.gallery')}</h1>
      <section aria-labelledby="gallery-surveys">
        <h2 id="gallery-surveys">{t('map.many')}</h2>
        <ul className="gallery-entries">
          <li>
            <PageLink to={FIGURE_1}>
              <strong>{t('figure.title')}</strong>
              <span>{t('figure.look')}</span>
            </PageLink>
          </li>
          <li>
            <PageLink to={mapLink}>
              <strong>{t('map.title')}</strong>
              <span>{t('map.look')}</span>
            </PageLink>
          </li>
        </ul>
      </section>
      <PresetList />
    </main>
  );
}
