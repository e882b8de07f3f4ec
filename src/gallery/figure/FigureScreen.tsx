import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { hiddenWidths } from '../../experiment/arm-specification';
import { ARM_NAMES } from '../../experiment/experiment';
import { writeLink } from '../../experiment/link';
import { DEFAULT_VIEW } from '../../experiment/view';
import { ManyRuns } from '../many-runs/ManyRuns';
import type { ScreenProps } from '../screen-props';
import { AccuracyChart } from './AccuracyChart';
import './figure.css';
import { FigureControls } from './FigureControls';
import { FigureState } from './FigureState';
import { FigureVerdict } from './FigureVerdict';
import { UnitChart } from './UnitChart';
import { useFigureRun } from './use-figure-run';

/** The first figure of Ioffe & Szegedy 2015, of whatever experiment the page holds. */
export function FigureScreen({ store, own, onOpen }: ScreenProps) {
  const { t } = useTranslation();
  const experiment = useStore(store, (state) => state.experiment);
  const view = useStore(store, (state) => state.view);
  const { figureSteps, figureUnit, figureShows, figureZoom, figureAxis } = view;
  const { run, prepare, missing } = useFigureRun(experiment, figureSteps, own);
  const width = hiddenWidths(experiment).at(-1) ?? 0;
  const unit = Math.min(figureUnit, Math.max(1, width));
  const until = figureZoom === 'all' ? figureSteps : Math.min(figureSteps, Number(figureZoom));
  const axis = useMemo(
    () => ({ scale: figureAxis, until, events: experiment.events.map(({ step }) => step) }),
    [figureAxis, until, experiment],
  );
  return (
    <ManyRuns
      title={t('figure.title')}
      lead={t('figure.lead', { steps: formatCount(figureSteps) })}
      missing={missing}
      state={<FigureState run={run} onCancel={prepare} />}
      settings={
        <>
          <FigureControls store={store} width={width} unit={unit} />
          <button
            type="button"
            className="link"
            onClick={() => onOpen(writeLink({ experiment, view: DEFAULT_VIEW }))}
          >
            {t('figure.toLab')}
          </button>
        </>
      }
    >
      <FigureVerdict run={run} />
      <AccuracyChart run={run} axis={axis} />
      {width === 0 ? (
        <p>{t('ribbon.noLayers')}</p>
      ) : (
        <div className="figure-units">
          {ARM_NAMES.map((arm) => (
            <UnitChart
              key={arm}
              run={run}
              arm={arm}
              unit={unit - 1}
              quantity={figureShows}
              limit={Number(view.axis)}
              axis={axis}
            />
          ))}
        </div>
      )}
      <p className="many-runs-note">{t('figure.note')}</p>
    </ManyRuns>
  );
}
