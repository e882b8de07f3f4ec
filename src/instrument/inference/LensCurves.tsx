import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scalar } from '../../engine/probes/measurement';
import { CurveChart, type Curves } from '../curves/CurveChart';

const ACCURACIES: Curves = [
  { scalar: 'testAccuracy', label: 'lens.runningOf', faint: false },
  { scalar: 'testAccuracyBatch', label: 'lens.batchOf', faint: true, named: true },
];
const LOSSES: Curves = [
  { scalar: 'testLoss', label: 'lens.runningOf', faint: false },
  { scalar: 'testLossBatch', label: 'lens.batchOf', faint: true, named: true },
];

/** Loss and accuracy through time: of each network two lines, by running and by batch statistics. */
export function LensCurves() {
  const { t } = useTranslation();
  const sayAccuracy = useCallback(
    (step: string, write: (arm: number, scalar: Scalar) => string) =>
      t('lens.accuracySummary', {
        step,
        a: write(0, 'testAccuracy'),
        aBatch: write(0, 'testAccuracyBatch'),
        b: write(1, 'testAccuracy'),
        bBatch: write(1, 'testAccuracyBatch'),
      }),
    [t],
  );
  const sayLoss = useCallback(
    (step: string, write: (arm: number, scalar: Scalar) => string) =>
      t('lens.lossSummary', {
        step,
        a: write(0, 'testLoss'),
        aBatch: write(0, 'testLossBatch'),
        b: write(1, 'testLoss'),
        bBatch: write(1, 'testLossBatch'),
      }),
    [t],
  );
  return (
    <>
      <CurveChart
        title={t('lens.accuracy')}
        quantity={t('lens.testAccuracy')}
        curves={ACCURACIES}
        share
        say={sayAccuracy}
      />
      <CurveChart
        title={t('lens.loss')}
        quantity={t('lens.testLoss')}
        curves={LOSSES}
        say={sayLoss}
      />
    </>
  );
}
