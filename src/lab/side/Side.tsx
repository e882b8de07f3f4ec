import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { FieldCharts } from './FieldCharts';
import { GradientChart } from './GradientChart';
import { LossCharts } from './LossCharts';
import { ShiftChart } from './ShiftChart';
import './side.css';

/** What is measured of a whole network, both arms on one axis. */
export function Side() {
  const { t } = useTranslation();
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
      </Panel>
      <Panel name={t('chart.fields')}>
        <FieldCharts />
      </Panel>
    </>
  );
}
