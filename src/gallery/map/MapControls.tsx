import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../charts/format';
import { MAP_SIDES } from '../../experiment/map-size';
import { settingScale } from '../../instrument/settings/setting-scale';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { MAP_SHOWS, MAP_VIEW, type MapView } from './map-view';

const STEPS = settingScale(MAP_VIEW.steps.kind);

/** What is mapped, and how finely. */
export function MapControls({ store }: { store: StoreApi<MapView> }) {
  const { t } = useTranslation();
  const { side: former, steps, shows, cell } = useStore(store);
  /** The cell that is read keeps its place, as nearly as there is one. */
  const cellOn = (side: number) => {
    if (cell === null) return null;
    const count = Number(former);
    const moved = (at: number) => Math.round((at * (side - 1)) / (count - 1));
    return moved(cell % count) + side * Math.min(side - 1, moved(Math.floor(cell / count)));
  };
  return (
    <>
      <Choice
        label={t('map.side')}
        hint={t('map.sideHint')}
        value={former}
        options={MAP_SIDES.map((value) => ({ value, label: `${value}×${value}` }))}
        onChange={(value) => store.setState({ side: value, cell: cellOn(Number(value)) })}
      />
      <Slider
        label={t('map.steps')}
        hint={t('map.stepsHint')}
        value={steps}
        scale={STEPS}
        format={formatCount}
        onCommit={(value) => store.setState({ steps: Math.round(value) })}
      />
      <Choice
        label={t('map.shows')}
        hint={t('map.showsHint')}
        value={shows}
        options={MAP_SHOWS.map((value) => ({ value, label: t(`map.${value}`) }))}
        onChange={(value) => store.setState({ shows: value })}
      />
    </>
  );
}
