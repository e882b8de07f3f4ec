import { useTranslation } from 'react-i18next';
import { LOSS_VIEWS } from '../run/run-view';
import { Choice } from '../../ui/Choice';
import { useArms, useRun, useView } from '../run/run-context';
import { CurveChart, type Curves } from './CurveChart';

/** The loss of both networks on one axis. */
export function LossChart() {
  const { t } = useTranslation();
  const run = useRun();
  const { loss } = useView('loss');
  const two = useArms().length === 2;
  const labels = { sets: 'chart.lossSets', batch: 'chart.lossBatch' } as const;
  return (
    <>
      <CurveChart
        title={t(two ? 'chart.loss' : 'chart.lossAll')}
        curves={loss === 'batch' ? BATCH_LOSS : LOSSES}
      />
      <Choice
        label={t('chart.lossView')}
        labelHidden
        quiet
        value={loss}
        options={LOSS_VIEWS.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => run.setView({ loss: value })}
      />
    </>
  );
}

/** The accuracy of both networks on one axis. */
export function AccuracyChart() {
  const { t } = useTranslation();
  const two = useArms().length === 2;
  return (
    <CurveChart title={t(two ? 'chart.accuracy' : 'chart.accuracyAll')} curves={ACCURACIES} share />
  );
}

const BATCH_LOSS: Curves = [{ scalar: 'batchLoss', label: 'chart.batch', faint: false }];
const LOSSES: Curves = [
  { scalar: 'testLoss', label: 'chart.test', faint: false },
  { scalar: 'trainLoss', label: 'chart.train', faint: true },
];
const ACCURACIES: Curves = [
  { scalar: 'testAccuracy', label: 'chart.test', faint: false },
  { scalar: 'trainAccuracy', label: 'chart.train', faint: true },
];
