import { useTranslation } from 'react-i18next';
import { Slider } from '../../ui/Slider';
import { logScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';
import { small } from '../write-values';

const EPSILON = logScale(1e-8, 1);
const ALPHA = logScale(0.001, 1);

/** What normalising by variance and following it in running statistics depend on. */
export function StatisticsControls() {
  const { t } = useTranslation();
  const run = useRun();
  const { epsilon, alpha } = useCurrent();
  const set = (key: string) => (value: number) => run.change([{ key, value: String(value) }]);
  return (
    <>
      <Slider
        label={t('controls.epsilon')}
        hint={t('controls.epsilonHint')}
        value={epsilon}
        scale={EPSILON}
        format={small}
        onCommit={set('eps')}
      />
      <Slider
        label={t('controls.alpha')}
        hint={t('controls.alphaHint')}
        value={alpha}
        scale={ALPHA}
        format={small}
        onCommit={set('alpha')}
      />
    </>
  );
}
