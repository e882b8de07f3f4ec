import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESET_GROUPS } from '../../experiment/presets';
import { PageLink } from '../../ui/PageLink';
import './preset-list.css';
import { PresetPicture } from './PresetPicture';
import { seenPresets } from './seen';

/** All presets, in their groups, each with one sentence on what to look for. */
export function PresetList() {
  const { t } = useTranslation();
  const [seen] = useState(seenPresets);
  return (
    <section aria-labelledby="gallery-presets">
      <h2 id="gallery-presets">{t('presets.title')}</h2>
      <p className="gallery-lead">{t('presets.lead')}</p>
      {PRESET_GROUPS.map(({ id: group, presets }) => (
        <section key={group} aria-labelledby={`presets-${group}`}>
          <h3 id={`presets-${group}`}>{t(`presets.group.${group}`)}</h3>
          <ul className="gallery-entries">
            {presets.map(({ id, link }) => (
              <li key={id}>
                <PageLink play to={link} className="preset-entry">
                  <PresetPicture id={id} />
                  <span className="preset-words">
                    <span className="preset-name">
                      <strong>{t(`presets.${id}.name`)}</strong>
                      {seen.has(id) && <Seen />}
                    </span>
                    <span>{t(`presets.${id}.look`)}</span>
                  </span>
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Seen() {
  const { t } = useTranslation();
  return (
    <span className="preset-seen">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="m2 6.5 3 3 5-7" />
      </svg>
      <span>{t('presets.seen')}</span>
    </span>
  );
}
