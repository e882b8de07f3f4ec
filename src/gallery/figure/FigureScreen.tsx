import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { armId } from '../../instrument/arm-names';
import { hiddenWidths } from '../../experiment/arm-specification';
import { writeLink } from '../../experiment/link';
import { PageLink } from '../../ui/PageLink';
import { ManyRuns } from '../many-runs/ManyRuns';
import type { ScreenProps } from '../screen-props';
import { AccuracyChart } from './AccuracyChart';
import './figure.css';
import { FigureControls } from './FigureControls';
import { FigureState } from './FigureState';
import { FigureVerdict } from './FigureVerdict';
import { PAPER, WhoseNetwork } from './WhoseNetwork';
import type { FigureView } from './figure-view';
import { UnitChart } from './UnitChart';
import { useFigureRun } from './use-figure-run';

/** The first figure of Ioffe & Szegedy 2015, of the paper's network or of the page's experiment. */
export function FigureScreen({ store, view, own }: ScreenProps<FigureView>) {
  const { t } = useTranslation();
  const present = useStore(store, (state) => state.experiment);
  const { network, steps, unit: asked, shows, zoom, axis: scale, range } = useStore(view);
  const experiment = network === 'paper' ? PAPER : present;
  const { run, prepare, missing } = useFigureRun(experiment, steps, own);
  const width = hiddenWidths(experiment).at(-1) ?? 0;
  const unit = Math.min(asked, Math.max(1, width));
  const until = zoom === 'all' ? steps : Math.min(steps, Number(zoom));
  const axis = useMemo(
    () => ({ scale, until, events: experiment.events.map(({ step }) => step) }),
    [scale, until, experiment],
  );
  return (
    <ManyRuns
      title={t('figure.title')}
      lead={t('figure.lead', { steps: formatCount(steps) })}
      choice={<WhoseNetwork view={view} present={present} experiment={experiment} />}
      missing={missing}
      state={<FigureState run={run} onCancel={prepare} />}
      settings={
        <>
          <FigureControls store={view} width={width} unit={unit} />
          <PageLink play className="link" to={writeLink({ experiment })}>
            {t('figure.toLab')}
          </PageLink>
        </>
      }
    >
      <FigureVerdict run={run} />
      <AccuracyChart run={run} axis={axis} />
      {width === 0 ? (
        <p>{t('ribbon.noLayers')}</p>
      ) : (
        <div className="figure-units">
          {experiment.arms.map((_, arm) => (
            <UnitChart
              key={armId(arm)}
              run={run}
              arm={arm}
              unit={unit - 1}
              quantity={shows}
              limit={Number(range)}
              axis={axis}
            />
          ))}
        </div>
      )}
      <p className="many-runs-note">{t('figure.note')}</p>
    </ManyRuns>
  );
}
