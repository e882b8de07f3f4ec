import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { writeLink } from '../../experiment/link';
import { cellExperiment } from '../../experiment/stability-map';
import { setView } from '../../experiment/store';
import { DEFAULT_VIEW } from '../../experiment/view';
import { ManyRuns } from '../many-runs/ManyRuns';
import type { ScreenProps } from '../screen-props';
import './map.css';
import { MapChart } from './MapChart';
import { MapControls } from './MapControls';
import { MapReading } from './MapReading';
import { MapState } from './MapState';
import { MapVerdict } from './MapVerdict';
import { useSurvey } from './use-survey';
import { placeOf } from './write-cell';

/** Initial scale by learning rate: how far each network trains in every cell, computed here and now. */
export function MapScreen({ store, own, onOpen }: ScreenProps) {
  const { t } = useTranslation();
  const experiment = useStore(store, (state) => state.experiment);
  const { mapSide, mapSteps, mapShows, mapCell } = useStore(store, (state) => state.view);
  const side = Number(mapSide);
  const { survey, jobs, missing } = useSurvey(experiment, own, side, mapSteps);
  const [hovered, setHovered] = useState<number | null>(null);
  const inside = (cell: number | null) => (cell !== null && cell < side * side ? cell : null);
  const chosen = inside(mapCell);
  const read = inside(hovered) ?? chosen;

  const openCell = (cell: number) => {
    const { scale, rate } = placeOf(cell, side);
    // The Lab plays up to the step that the map has shown.
    const view = { ...DEFAULT_VIEW, stopStep: mapSteps };
    onOpen(writeLink({ experiment: cellExperiment(experiment, scale, rate), view }));
  };

  return (
    <ManyRuns
      title={t('map.title')}
      lead={t('map.lead', { steps: formatCount(mapSteps) })}
      missing={missing}
      state={<MapState survey={survey} jobs={jobs} />}
      settings={<MapControls store={store} />}
    >
      <MapVerdict survey={survey} experiment={experiment} />
      <MapChart
        survey={survey}
        side={side}
        shows={mapShows}
        experiment={experiment}
        chosen={chosen}
        framed={read}
        onChoose={(cell) => setView(store, { mapCell: cell })}
        onHover={setHovered}
        onOpen={openCell}
      />
      <MapReading survey={survey} side={side} shows={mapShows} cell={read} onOpen={openCell} />
    </ManyRuns>
  );
}
