import { useTranslation } from 'react-i18next';
import { ARM_NAMES } from '../../experiment/experiment';
import { FieldChart } from './FieldChart';
import { useDataSet } from './use-data-set';
import './plane.css';

/** What each network makes of the plane, with the test points. */
export function FieldCharts() {
  const { t } = useTranslation();
  const data = useDataSet(0, Infinity);
  if (data === null) return null;
  return (
    <div className="fields">
      {ARM_NAMES.map((arm) => (
        <FieldChart
          key={arm}
          arm={arm}
          points={data.test}
          title={t('chart.field', { arm: arm.toUpperCase() })}
        />
      ))}
    </div>
  );
}
