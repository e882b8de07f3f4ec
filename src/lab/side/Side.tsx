import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isPointSet } from '../../engine/data/names';
import { Panel } from '../../ui/Panel';
import { hasPictures } from '../../experiment/arm-specification';
import { fetched } from '../../ui/fetched';
import { usePage, useSession } from '../lab-context';
import { FieldCharts } from './FieldCharts';
import { GradientChart } from './GradientChart';
import { LossCharts } from './LossCharts';
import { PictureChart } from './PictureChart';
import { ShiftChart } from './ShiftChart';
import { StudyButton } from './StudyButton';
import './side.css';

const TableSummary = fetched(async () => (await import('../files/TableSummary')).TableSummary);

/** What is measured of a whole network, both arms on one axis. */
export function Side() {
  const { t } = useTranslation();
  const plane = usePage(({ experiment }) => isPointSet(experiment.data));
  const pictures = usePage(({ experiment }) => hasPictures(experiment));
  const waiting = useSession((state) => state.waiting);
  return (
    <>
      <Panel name={t('chart.loss')}>
        <LossCharts />
      </Panel>
      <Panel name={t('chart.gradientView')}>
        <GradientChart />
      </Panel>
      <Panel name={t('chart.shiftName')}>
        <ShiftChart />
        <StudyButton />
      </Panel>
      {plane && (
        <Panel name={t('chart.fields')}>
          <FieldCharts />
        </Panel>
      )}
      {pictures && (
        <Panel name={t('chart.picturesName')}>
          <PictureChart />
        </Panel>
      )}
      {!plane && !pictures && !waiting && (
        <Panel name={t('files.summary')}>
          <Suspense>
            <TableSummary />
          </Suspense>
        </Panel>
      )}
    </>
  );
}
