import { useTranslation } from 'react-i18next';
import { isPointSet } from '../engine/data/names';
import { Panel } from '../ui/Panel';
import { hasPictures } from '../experiment/arm-specification';
import { fetched } from '../ui/parts/fetched';
import { useRun, usePage, useSession } from '../instrument/run/run-context';
import { FieldCharts } from '../instrument/plane/FieldCharts';
import { AccuracyChart, LossChart } from '../instrument/curves/LossCharts';
import { EnlargeButton } from './EnlargeButton';
import { StudyButton } from '../instrument/shift/StudyButton';
import './side.css';

const TableSummary = fetched(
  'instrument/files/TableSummary',
  async () => (await import('../instrument/files/TableSummary')).TableSummary,
);

const ImageChart = fetched(
  'instrument/plane/ImageChart',
  async () => (await import('../instrument/plane/ImageChart')).ImageChart,
);

// The last of the side, and the heaviest: they come after the first picture.
const GradientChart = fetched(
  'instrument/by-layer/GradientChart',
  async () => (await import('../instrument/by-layer/GradientChart')).GradientChart,
);

const ShiftChart = fetched(
  'instrument/by-layer/ShiftChart',
  async () => (await import('../instrument/by-layer/ShiftChart')).ShiftChart,
);

/** What is measured of a whole network, both arms on one axis. */
export function Side() {
  const { t } = useTranslation();
  const run = useRun();
  const plane = usePage(({ experiment }) => isPointSet(experiment.data));
  const pictures = usePage(({ experiment }) => hasPictures(experiment));
  const waiting = useSession((state) => state.waiting);
  return (
    <>
      {plane && (
        <div className="side-part side-wide">
          <Panel name={t('chart.fields')}>
            <FieldCharts />
          </Panel>
          <EnlargeButton chart="plane" title={t('chart.fields')} />
        </div>
      )}
      {pictures && (
        <div className="side-part side-wide">
          <Panel name={t('chart.picturesName')}>
            <ImageChart />
          </Panel>
        </div>
      )}
      {!plane && !pictures && !waiting && (
        <div className="side-part side-wide">
          <Panel name={t('files.summary')}>
            <TableSummary />
          </Panel>
        </div>
      )}
      <div className="side-part">
        <Panel name={t('chart.loss')}>
          <LossChart />
        </Panel>
        <EnlargeButton chart="loss" title={t('chart.loss')} />
      </div>
      <div className="side-part">
        <Panel name={t('chart.accuracy')}>
          <AccuracyChart />
        </Panel>
        <EnlargeButton chart="accuracy" title={t('chart.accuracy')} />
        <button
          type="button"
          className="link side-open"
          onClick={() => run.setView({ panel: 'lens' })}
        >
          {t('lens.open')}
        </button>
      </div>
      <div className="side-part">
        <Panel name={t('chart.gradientView')}>
          <GradientChart />
        </Panel>
        <EnlargeButton chart="gradient" title={t('chart.gradientView')} />
      </div>
      <div className="side-part">
        <Panel name={t('chart.shiftName')}>
          <ShiftChart />
          <StudyButton />
        </Panel>
        <EnlargeButton chart="shift" title={t('chart.shiftName')} />
      </div>
    </>
  );
}
