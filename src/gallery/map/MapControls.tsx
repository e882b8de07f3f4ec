import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { type ExperimentStore, setView } from '../../experiment/store';
import { MAP_SIDES, MAP_VIEWS, VIEW_FIELDS } from '../../experiment/view';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { logScale } from '../../ui/slider-scale';

const { range } = VIEW_FIELDS.mapSteps.kind;
const STEPS = logScale(range.min, range.max);

/** What is mapped, and how finely. */
export function MapControls({ store }: { store: ExperimentStore }) {
  const { t } = useTranslation();
  const { mapSide, mapSteps, mapShows, mapCell } = useStore(store, (state) => state.view);
  /** The cell that is read keeps its place, as nearly as there is one. */
  const cellOn = (side: number) => {
    if (mapCell === null) return null;
    const former = Number(mapSide);
    const moved = (at: number) => Math.round((at * (side - 1)) / (former - 1));
    return moved(mapCell % former) + side * Math.min(side - 1, moved(Math.floor(mapCell / former)));
  };
  return (
    <>
      <Choice
        label={t('map.side')}
        hint={t('map.sideHint')}
        value={mapSide}
        options={MAP_SIDES.map((value) => ({ value, label: `${value}×${value}` }))}
        onChange={(value) => setView(store, { mapSide: value, mapCell: cellOn(Number(value)) })}
      />
      <Slider
        label={t('map.steps')}
        hint={t('map.stepsHint')}
        value={mapSteps}
        scale={STEPS}
        format={formatCount}
        onCommit={(value) => setView(store, { mapSteps: Math.round(value) })}
      />
      <Choice
        label={t('map.shows')}
        hint={t('map.showsHint')}
        value={mapShows}
        options={MAP_VIEWS.map((value) => ({ value, label: t(`map.${value}`) }))}
        onChange={(value) => setView(store, { mapShows: value })}
      />
    </>
  );
}
