import { useTranslation } from 'react-i18next';
import { PRESETS } from '../experiment/presets';
import './gallery.css';
import type { ScreenProps } from './screen-props';

/** Experiments worth seeing, each with one sentence on what to look for. */
export function Gallery({ onOpen }: ScreenProps) {
  const { t } = useTranslation();
  return (
    <main className="gallery" tabIndex={-1}>
      <h1>{t('page.gallery')}</h1>
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
