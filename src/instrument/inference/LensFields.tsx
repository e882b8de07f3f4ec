import { armId, armLetter } from '../arm-names';
import { useTranslation } from 'react-i18next';
import { useArms, useLooked } from '../run/run-context';
import { FieldChart } from '../plane/FieldChart';
import { makePoints } from '../../engine/data/make-points';
import { useDataSet } from '../plane/use-data-set';

/** What each network makes of the plane both ways, side by side. */
export function LensFields() {
  const { t } = useTranslation();
  const arms = useArms();
  const { batchSize } = useLooked();
  const points = useDataSet(makePoints, 0, Infinity)?.test;
  if (points === undefined) return null;
  return (
    <section className="lens-wide">
      <h3>{t('lens.fields')}</h3>
      <div className="lens-fields">
        {arms.map((arm) => [
          <FieldChart
            key={arm}
            arm={arm}
            points={points}
            title={t('lens.fieldRunning', { arm: armLetter(arm) })}
          />,
          <FieldChart
            key={`${armId(arm)}Batch`}
            lens
            arm={arm}
            points={points}
            title={t('lens.fieldBatch', { arm: armLetter(arm) })}
          />,
        ])}
      </div>
      <p className="lens-note">{t('lens.fieldHint', { m: batchSize })}</p>
    </section>
  );
}
