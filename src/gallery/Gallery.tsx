import { useTranslation } from 'react-i18next';
import { FIGURE_1, PRESETS } from '../experiment/presets';
import { setView } from '../experiment/store';
import './gallery.css';
import type { ScreenProps } from './screen-props';

/** Experiments worth seeing, each with one sentence on what to look for. */
export function Gallery({ store, onOpen }: ScreenProps) {
  const { t } = useTranslation();
  return (
    <main className="gallery" tabIndex={-1}>
      <h1>{t('page.gallery')}</h1>
      <section aria-labelledby="gallery-surveys">
        <h2 id="gallery-surveys">{t('map.many')}</h2>
        <ul className="gallery-entries">
          <li>
            <button type="button" onClick={() => onOpen(FIGURE_1)}>
              <strong>{t('figure.title')}</strong>
              <span>{t('figure.look')}</span>
            </button>
          </li>
          <li>
            <button type="button" onClick={() => setView(store, { screen: 'map' })}>
              <strong>{t('map.title')}</strong>
              <span>{t('map.look')}</span>
            </button>
          </li>
        </ul>
      </section>
      <section aria-labelledby="gallery-presets">
        <h2 id="gallery-presets">{t('presets.title')}</h2>
        <p className="gallery-lead">{t('presets.lead')}</p>
        <ul className="gallery-entries">
          {PRESETS.map(({ id, link }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen(link)}>
                <strong>{t(`presets.${id}.name`)}</strong>
                <span>{t(`presets.${id}.look`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
