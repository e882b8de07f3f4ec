import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { writeLink } from '../../experiment/link';
import { cellExperiment } from '../../experiment/stability-map';
import { DEFAULT_PLAYBACK } from '../../experiment/playback';
import { FollowContext } from '../../ui/PageLink';
import { ManyRuns } from '../many-runs/ManyRuns';
import type { ScreenProps } from '../screen-props';
import './map.css';
import type { MapView } from './map-view';
import { MapChart } from './MapChart';
import { MapControls } from './MapControls';
import { MapReading } from './MapReading';
import { MapState } from './MapState';
import { MapVerdict } from './MapVerdict';
import { useSurvey } from './use-survey';
import { placeOf } from './write-cell';

/** Initial scale by learning rate: how far each network trains in every cell, computed here and now. */
export function MapScreen({ store, view, own }: ScreenProps<MapView>) {
  const { t } = useTranslation();
  const experiment = useStore(store, (state) => state.experiment);
  const follow = use(FollowContext);
  const { side: sides, steps, shows, cell } = useStore(view);
  const side = Number(sides);
  const { survey, jobs, missing } = useSurvey(experiment, own, side, steps);
  const [hovered, setHovered] = useState<number | null>(null);
  const inside = (cell: number | null) => (cell !== null && cell < side * side ? cell : null);
  const chosen = inside(cell);
  const read = inside(hovered) ?? chosen;

  const linkOf = (cell: number) => {
    const { scale, rate } = placeOf(cell, side);
    // The Lab plays up to the step that the map has shown.
    const playback = { ...DEFAULT_PLAYBACK, stopStep: steps };
    return writeLink({ experiment: cellExperiment(experiment, scale, rate), playback });
  };

  return (
    <ManyRuns
      title={t('map.title')}
      lead={t('map.lead', { steps: formatCount(steps) })}
      missing={missing}
      state={<MapState survey={survey} jobs={jobs} />}
      settings={<MapControls store={view} />}
    >
      <MapVerdict survey={survey} experiment={experiment} />
      <MapChart
        survey={survey}
        side={side}
        shows={shows}
        experiment={experiment}
        chosen={chosen}
        framed={read}
        onChoose={(cell) => view.setState({ cell })}
        onHover={setHovered}
        onOpen={(cell) => follow(linkOf(cell), true)}
      />
      <MapReading survey={survey} side={side} shows={shows} cell={read} linkOf={linkOf} />
    </ManyRuns>
  );
}
