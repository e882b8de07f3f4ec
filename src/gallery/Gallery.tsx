import { useTranslation } from 'react-i18next';
import { PageLink } from '../ui/PageLink';
import { fetched } from '../ui/parts/fetched';
import './gallery.css';

const PresetList = fetched(
  'instrument/presets/PresetList',
  async () => (await import('../instrument/presets/PresetList')).PresetList,
);

interface Props {
  /** The address of the paper's first figure. */
  readonly figureLink: string;
  /** The address of the stability map of the present experiment. */
  readonly mapLink: string;
}

/** Experiments worth seeing, each with one sentence on what to look for. */
export function Gallery({ figureLink, mapLink }: Props) {
  const { t } = useTranslation();
  return (
    <main className="gallery" tabIndex={-1}>
      <h1>{t('page.gallery')}</h1>
      <section aria-labelledby="gallery-surveys">
        <h2 id="gallery-surveys">{t('map.many')}</h2>
        <ul className="gallery-entries">
          <li>
            <PageLink to={figureLink}>
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
