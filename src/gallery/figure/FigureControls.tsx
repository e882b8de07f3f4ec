import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { UNIT_QUANTITIES } from '../../engine/probes/unit-percentiles';
import { type ExperimentStore, setView } from '../../experiment/store';
import { AXES, FIGURE_AXES, FIGURE_ZOOMS, VIEW_FIELDS } from '../../experiment/view';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale, logScale } from '../../ui/slider-scale';

const { range } = VIEW_FIELDS.figureSteps.kind;
const STEPS = logScale(range.min, range.max);

interface Props {
  readonly store: ExperimentStore;
  /** Units of the last hidden layer. */
  readonly width: number;
  /** The one that is shown, from 1. */
  readonly unit: number;
}

/** How long the run is, and which unit it is looked at through. */
export function FigureControls({ store, width, unit }: Props) {
  const { t } = useTranslation();
  const view = useStore(store, (state) => state.view);
  const { figureSteps, figureShows, figureZoom, figureAxis, axis } = view;
  return (
    <>
      <Slider
        label={t('figure.steps')}
        hint={t('figure.stepsHint')}
        value={figureSteps}
        scale={STEPS}
        format={formatCount}
        onCommit={(value) => setView(store, { figureSteps: Math.round(value) })}
      />
      {width > 1 && (
        <Slider
          label={t('figure.unitChoice')}
          hint={t('figure.unitHint')}
          value={unit}
          scale={linearScale(1, width, 1)}
          format={formatCount}
          onDrag={(value) => setView(store, { figureUnit: Math.round(value) })}
          onCommit={(value) => setView(store, { figureUnit: Math.round(value) })}
        />
      )}
      <Choice
        label={t('figure.shows')}
        hint={t('figure.showsHint')}
        value={figureShows}
        options={UNIT_QUANTITIES.map((value) => ({ value, label: t(`quantity.${value}`) }))}
        onChange={(value) => setView(store, { figureShows: value })}
      />
      <Choice
        label={t('figure.axis')}
        value={axis}
        options={AXES.map((value) => ({ value, label: `±${value}` }))}
        onChange={(value) => setView(store, { axis: value })}
      />
      <Choice
        label={t('figure.zoom')}
        hint={t('figure.zoomHint')}
        value={figureZoom}
        options={FIGURE_ZOOMS.map((value) => ({
          value,
          label: value === 'all' ? t('figure.zoomAll') : formatCount(Number(value)),
        }))}
        onChange={(value) => setView(store, { figureZoom: value })}
      />
      <Choice
        label={t('figure.timeAxis')}
        hint={t('figure.timeAxisHint')}
        value={figureAxis}
        options={FIGURE_AXES.map((value) => ({ value, label: t(`figure.${value}`) }))}
        onChange={(value) => setView(store, { figureAxis: value })}
      />
    </>
  );
}
