import { armLetter } from '../arm-names';
import { useTranslation } from 'react-i18next';
import { FieldChart } from './FieldChart';
import { makePoints } from '../../engine/data/make-points';
import { useDataSet } from './use-data-set';
import { useArms } from '../run/run-context';
import './plane.css';

/** What each network makes of the plane, with the test points. */
export function FieldCharts() {
  const { t } = useTranslation();
  const arms = useArms();
  const data = useDataSet(makePoints, 0, Infinity);
  if (data === null) return null;
  return (
    <div className="fields">
      {arms.map((arm) => (
        <FieldChart
          key={arm}
          arm={arm}
          points={data.test}
          title={t('chart.field', { arm: armLetter(arm) })}
        />
      ))}
    </div>
  );
}
