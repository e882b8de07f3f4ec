import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { writeRecord } from '../../experiment/field';
import { writeLink } from '../../experiment/link';
import { presetOf, PRESETS } from '../../experiment/presets';
import { PageLink } from '../../ui/PageLink';
import { usePage, useRun } from '../run/run-context';
import { RUN_VIEW } from '../run/run-view';
import './preset-line.css';
import { markSeen } from './seen';

/**
 * What the preset is called whose experiment this is, what to look for, and the way to its neighbors
 * and to all of them; once the experiment is changed, the way back.
 */
export function PresetLine() {
  const { t } = useTranslation();
  const experiment = usePage((state) => state.experiment);
  const playback = usePage((state) => state.playback);
  const view = useStore(useRun().view);
  const present = presetOf(experiment);
  const [last, setLast] = useState(present);
  if (present !== null && present !== last) setLast(present);
  useEffect(() => {
    if (present !== null) markSeen(present.id);
  }, [present]);
  const preset = present ?? last;
  if (preset === null) return null;
  const changed = present === null;
  const index = PRESETS.indexOf(preset);
  const name = t(`presets.${preset.id}.name`);
  // All of the link but what concerns the page: it keeps its language.
  const gallery = writeLink({ experiment, playback }, [
    'screen=gallery',
    ...writeRecord(RUN_VIEW, view),
  ]);
  return (
    <section
      className="preset-line"
      data-changed={changed}
      aria-label={changed ? t('presets.changed') : t('presets.here', { name })}
    >
      <h2 hidden={changed}>{name}</h2>
      {changed && (
        <PageLink play to={preset.link} className="link">
          {t('presets.back', { name })}
        </PageLink>
      )}
      <nav aria-label={t('presets.title')}>
        {!changed && <Neighbor index={index} way="previous" />}
        {!changed && <Neighbor index={index} way="next" />}
        <PageLink to={gallery} className="link">
          {t('presets.all')}
        </PageLink>
      </nav>
      {/* What is not true any more keeps its room, so that nothing below it moves. */}
      <p>{t(`presets.${preset.id}.look`)}</p>
    </section>
  );
}

/** The way to the preset before or after the one at `index`, where there is one. */
function Neighbor({ index, way }: { index: number; way: 'previous' | 'next' }) {
  const { t } = useTranslation();
  const other = PRESETS[index + (way === 'next' ? 1 : -1)];
  if (other === undefined) return null;
  const label = t(`presets.${way}Name`, { name: t(`presets.${other.id}.name`) });
  return (
    <PageLink play to={other.link} className="link" aria-label={label} title={label}>
      {t(`presets.${way}`)}
    </PageLink>
  );
}
