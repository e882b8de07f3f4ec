import { useTranslation } from 'react-i18next';
import { isPointSet } from '../../engine/data/names';
import { Panel } from '../../ui/Panel';
import { usePage } from '../lab-context';
import { FieldCharts } from './FieldCharts';
import { GradientChart } from './GradientChart';
import { LossCharts } from './LossCharts';
import { PictureChart } from './PictureChart';
import { ShiftChart } from './ShiftChart';
import { StudyButton } from './StudyButton';
import './side.css';

/** What is measured of a whole network, both arms on one axis. */
export function Side() {
  const { t } = useTranslation();
  const plane = isPointSet(usePage(({ experiment }) => experiment.data));
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
      {plane ? (
        <Panel name={t('chart.fields')}>
          <FieldCharts />
        </Panel>
      ) : (
        <Panel name={t('chart.picturesName')}>
          <PictureChart />
        </Panel>
      )}
    </>
  );
}
