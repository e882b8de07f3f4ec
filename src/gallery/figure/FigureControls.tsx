import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../charts/format';
import { UNIT_QUANTITIES } from '../../engine/probes/unit-percentiles';
import { settingScale } from '../../instrument/settings/setting-scale';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import {
  FIGURE_AXES,
  FIGURE_RANGES,
  FIGURE_VIEW,
  FIGURE_ZOOMS,
  type FigureView,
} from './figure-view';

const STEPS = settingScale(FIGURE_VIEW.steps.kind);

interface Props {
  readonly store: StoreApi<FigureView>;
  /** Units of the last hidden layer. */
  readonly width: number;
  /** The one that is shown, from 1. */
  readonly unit: number;
}

/** How long the run is, and which unit it is looked at through. */
export function FigureControls({ store, width, unit }: Props) {
  const { t } = useTranslation();
  const { steps, shows, zoom, axis, range } = useStore(store);
  return (
    <>
      <Slider
        label={t('figure.steps')}
        hint={t('figure.stepsHint')}
        value={steps}
        scale={STEPS}
        format={formatCount}
        onCommit={(value) => store.setState({ steps: Math.round(value) })}
      />
      {width > 1 && (
        <Slider
          label={t('figure.unitChoice')}
          hint={t('figure.unitHint')}
          value={unit}
          scale={linearScale(1, width, 1)}
          format={formatCount}
          onDrag={(value) => store.setState({ unit: Math.round(value) })}
          onCommit={(value) => store.setState({ unit: Math.round(value) })}
        />
      )}
      <Choice
        label={t('figure.shows')}
        hint={t('figure.showsHint')}
        value={shows}
        options={UNIT_QUANTITIES.map((value) => ({ value, label: t(`quantity.${value}`) }))}
        onChange={(value) => store.setState({ shows: value })}
      />
      <Choice
        label={t('figure.axis')}
        value={range}
        options={FIGURE_RANGES.map((value) => ({ value, label: `±${value}` }))}
        onChange={(value) => store.setState({ range: value })}
      />
      <Choice
        label={t('figure.zoom')}
        hint={t('figure.zoomHint')}
        value={zoom}
        options={FIGURE_ZOOMS.map((value) => ({
          value,
          label: value === 'all' ? t('figure.zoomAll') : formatCount(Number(value)),
        }))}
        onChange={(value) => store.setState({ zoom: value })}
      />
      <Choice
        label={t('figure.timeAxis')}
        hint={t('figure.timeAxisHint')}
        value={axis}
        options={FIGURE_AXES.map((value) => ({ value, label: t(`figure.${value}`) }))}
        onChange={(value) => store.setState({ axis: value })}
      />
    </>
  );
}
